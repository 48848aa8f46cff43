/** The register of companies and services: data/companies, one entity a line, and a user's own beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export const entityKinds = [
  'platform',
  'social',
  'messaging',
  'cloud',
  'cdn',
  'telecom',
  'bank',
  'payments',
  'exchange',
  'crypto',
  'airline',
  'airport',
  'railway',
  'transit',
  'game',
  'ai',
  'government',
  'health',
  'retail',
  'media',
  'streaming',
  'software',
  'hardware',
  'security',
  'utility',
  'cable',
  'education',
  'monitor',
  'agency',
  'regulator',
  'logistics',
  'energy',
  'other',
] as const;

export const entitySchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1),
  kind: z.enum(entityKinds),
  country: z.string().regex(/^([A-Z]{2}|INT)$/),
  /** Forms that mean this entity wherever they stand. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Forms that are other words too: they need an outage cue. */
  cue: z.array(z.string().min(1)).default([]),
  parents: z.array(z.object({ id: z.string(), from: z.string().optional(), to: z.string().optional() })).default([]),
  domain: z.string().optional(),
  zone: z.string().optional(),
});

/** One company or service. */
export type Entity = z.infer<typeof entitySchema>;

const DATA = new URL('../../data/companies/', import.meta.url);

let loaded: readonly Entity[] | null = null;

/** The register as shipped, read and validated once. */
export function register(): readonly Entity[] {
  loaded ??= readdirSync(DATA)
    .filter((file) => file.endsWith('.ndjson'))
    .sort()
    .flatMap((file) => parseEntities(readFileSync(new URL(file, DATA), 'utf8'), file));
  return loaded;
}

/**
 * Entities from NDJSON.
 * @throws Error naming file, line and reason of the first bad line
 */
export function parseEntities(text: string, file: string): Entity[] {
  const out: Entity[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      throw new Error(`${file}:${i + 1}: not JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
    const parsed = entitySchema.safeParse(value);
    if (!parsed.success) throw new Error(`${file}:${i + 1}: ${z.prettifyError(parsed.error)}`);
    out.push(parsed.data);
  }
  return out;
}
