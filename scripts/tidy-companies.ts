/**
 * Puts the lines of data/companies in order: by id, without what follows from the rest of the line (an id that the name
 * makes, empty lists, the only zone of a country).
 *   npm run tidy:companies
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Entity, parseEntities, registerFiles, slug } from '../src/scan/register.js';

const DATA = new URL('../data/', import.meta.url);

const countries = JSON.parse(readFileSync(new URL('outlets/country-domains.json', DATA), 'utf8')) as readonly {
  country: string;
  zone: string | null;
}[];
const zones = new Map(countries.toReversed().map(({ country, zone }) => [country, zone]));

function lineOf({ id, name, kind, country, aliases, cue, parents, now, domain, zone }: Entity): string {
  return JSON.stringify({
    id: id === slug(name) ? undefined : id,
    name,
    kind,
    country,
    aliases: aliases.length > 0 ? aliases : undefined,
    cue: cue.length > 0 ? cue : undefined,
    parents: parents.length > 0 ? parents : undefined,
    now,
    domain,
    zone: zone === zones.get(country) ? undefined : zone,
  });
}

for (const { name, text } of registerFiles()) {
  const entities = parseEntities(text, name).sort((a, b) => (a.id < b.id ? -1 : 1));
  const tidy = `${entities.map(lineOf).join('\n')}\n`;
  if (tidy !== text) writeFileSync(new URL(`companies/${name}`, DATA), tidy);
}
