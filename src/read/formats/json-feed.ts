/** JSON Feed 1 and 1.1 (jsonfeed.org). */
import type { Found } from '../types.js';

/** The entries of a JSON feed, null where the object is none. */
export function readJsonFeed(value: Readonly<Record<string, unknown>>): Found[] | null {
  return typeof value.version === 'string' && value.version.includes('jsonfeed.org/version/') ? [] : null;
}
