/** News domains and their countries, languages and zones. */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { domainToASCII } from 'node:url';
import { z } from 'zod';
import { ReadError } from './errors.js';

export interface Outlet {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** BCP 47. */
  language: string;
  /** IANA zone; null where the country has several and nothing tells which. */
  zone: string | null;
  /** Only the country domain told it. */
  assumed: boolean;
}

const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

/** One line of an outlets file. */
export const outletSchema = z.object({
  domain: z.string().regex(/^[^\s/:]+\.[^\s/:]+$/, 'not a domain'),
  name: z.string().min(1).optional(),
  country: z.string().regex(/^[A-Z]{2}$/, 'not an ISO 3166-1 alpha-2 code'),
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'not a BCP 47 tag'),
  zone: z.string().refine(isZone, 'not an IANA time zone').nullable(),
});

/**
 * One line of a built-in file, which is named after its country: language and zone only where they are not those that
 * the country's own domain stands for.
 */
export const builtInSchema = outletSchema.omit({ country: true }).partial({ language: true, zone: true });

const countryDomainSchema = z.array(outletSchema.omit({ name: true }).extend({ domain: z.string().min(2) }));

/** The folder of built-in outlets, from `src/read` as from `dist/read`. */
const FOLDER = new URL('../../data/outlets/', import.meta.url);

const known = new Map<string, Outlet>();
const countries = new Map<string, Outlet>();

/** Reads the built-in outlets, once. They are checked by the tests, not at each start. */
function load(): void {
  const table = countryDomainSchema.parse(JSON.parse(readFileSync(new URL('country-domains.json', FOLDER), 'utf8')));
  const usual = new Map<string, Outlet>();
  for (const { domain, ...rest } of table) {
    countries.set(domain, { ...rest, name: domain, assumed: true });
    if (!usual.has(rest.country)) usual.set(rest.country, { ...rest, name: domain, assumed: true });
  }
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.ndjson'))) {
    const country = file.slice(0, 2);
    for (const line of readFileSync(new URL(file, FOLDER), 'utf8').split('\n'))
      if (line) addBuiltIn(JSON.parse(line) as z.infer<typeof builtInSchema>, country, usual.get(country));
  }
}

function addBuiltIn(line: z.infer<typeof builtInSchema>, country: string, usual: Outlet | undefined): void {
  known.set(line.domain, {
    name: line.name ?? line.domain,
    country,
    language: line.language ?? usual?.language ?? 'und',
    zone: line.zone === undefined ? (usual?.zone ?? null) : line.zone,
    assumed: false,
  });
}

/** The host of an address, or of what already is one. */
function hostOf(urlOrHost: string): string | null {
  const text = urlOrHost.trim();
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text))
    return URL.canParse(text) ? new URL(text).hostname.toLowerCase() || null : null;
  if (!/^[^\s/@]+\.[^\s/@]+$/.test(text)) return null;
  return domainToASCII(text.toLowerCase().replace(/:\d+$/, '')) || null;
}

/** Looks a host up, then the domains above it. */
function lookUp(host: string, table: ReadonlyMap<string, Outlet>): Outlet | null {
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const outlet = table.get(name);
    if (outlet) return outlet;
  }
  return null;
}

/**
 * The outlet of an address or host: a user's own, a known one, else what its country domain tells; null where that
 * tells nothing.
 */
export function outletOf(urlOrHost: string, own: ReadonlyMap<string, Outlet> = new Map()): Outlet | null {
  const host = hostOf(urlOrHost);
  if (!host) return null;
  if (!countries.size) load();
  const outlet = lookUp(host, own) ?? lookUp(host, known);
  if (outlet) return outlet;
  const country = countries.get(host.slice(host.lastIndexOf('.') + 1));
  return country ? { ...country, name: host.replace(/^www\d*\./, '') } : null;
}

/**
 * Reads a user's own outlets: NDJSON, a line `{"domain", "name"?, "country", "language", "zone"}` each.
 * @throws ReadError `bad-json` with the number of the first wrong line
 */
export async function readOutlets(file: string): Promise<Map<string, Outlet>> {
  const outlets = new Map<string, Outlet>();
  for (const [index, line] of (await readFile(file, 'utf8')).split('\n').entries()) {
    if (!line.trim()) continue;
    const { domain, name, country, language, zone } = parseLine(line, `${file}:${index + 1}`);
    const host = domainToASCII(domain.toLowerCase()).replace(/^www\./, '');
    outlets.set(host, { name: name ?? host, country, language, zone, assumed: false });
  }
  return outlets;
}

function parseLine(line: string, place: string): z.infer<typeof outletSchema> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new ReadError('bad-json', `${place}: not JSON`);
  }
  const parsed = outletSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ReadError('bad-json', `${place}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'wrong'}`);
}
