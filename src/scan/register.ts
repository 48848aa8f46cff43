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
  'attacker',
  'logistics',
  'energy',
  'other',
] as const;

const ID = /^[a-z0-9][a-z0-9-]*$/;

export const entitySchema = z.object({
  id: z.string().regex(ID),
  name: z.string().min(1),
  kind: z.enum(entityKinds),
  country: z.string().regex(/^([A-Z]{2}|INT)$/),
  /** Forms that mean this entity wherever they stand. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Forms that are other words too: they need an outage cue. */
  cue: z.array(z.string().min(1)).default([]),
  parents: z.array(z.object({ id: z.string(), from: z.string().optional(), to: z.string().optional() })).default([]),
  /** The id of what it was renamed to: where a text has both names, it tells of the later one. */
  now: z.string().optional(),
  domain: z.string().optional(),
  /** Zone of the main market; none stands with those of a country with one zone only. */
  zone: z.string().optional(),
});

/** One company or service. */
export type Entity = z.infer<typeof entitySchema>;

const DATA = new URL('../../data/companies/', import.meta.url);

let loaded: readonly Entity[] | null = null;

/** The register as shipped, read once. Its lines are checked by the tests, not at each start. */
export function register(): readonly Entity[] {
  loaded ??= registerFiles().flatMap(({ text }) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const { id, name, aliases, cue, parents, ...rest } = JSON.parse(line) as LineOfRegister;
        return { id: id ?? slug(name), name, aliases: aliases ?? [], cue: cue ?? [], parents: parents ?? [], ...rest };
      }),
  );
  return loaded;
}

/** The files of the register, in order. */
export const registerFiles = (): { name: string; text: string }[] =>
  readdirSync(DATA)
    .filter((name) => name.endsWith('.ndjson'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, DATA), 'utf8') }));

type LineOfRegister = Partial<Entity> & Pick<Entity, 'name' | 'kind' | 'country'>;

/** A line that gives no id has the one that its name makes. */
const withId = <T extends { id?: string | undefined; name: string }>(line: T): T & { id: string } => ({
  ...line,
  id: line.id ?? slug(line.name),
});

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
    const parsed = lineSchema.safeParse(value);
    if (!parsed.success) throw new Error(`${file}:${i + 1}: ${z.prettifyError(parsed.error)}`);
    out.push(parsed.data);
  }
  return out;
}

/** A line of data: an entity whose id its name may make. */
const lineSchema = entitySchema
  .partial({ id: true })
  .transform(withId)
  .refine(({ id }) => ID.test(id), { path: ['id'], error: 'give an id: the name makes none' });

/** An id from a name: lower-case ASCII where the script allows, else the letters themselves. */
export function slug(name: string): string {
  const plain = ASCII.test(name) ? name : name.normalize('NFKD').replace(/\p{M}/gu, '');
  return (
    plain
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'unnamed'
  );
}

const ASCII = /^[\x20-\x7e]*$/;
