/** The wide list behind the register: brand names of packages, compiled by scripts/build-wide.ts. */
import { readFileSync } from 'node:fs';
import { type Forms, formOf, indexNames } from './gazetteer.js';
import { type Entity, entityKinds, slug } from './register.js';

const FILE = new URL('../../data/wide/names.tsv', import.meta.url);

/** A brand as the list has it: country and kind, and its names. */
interface Cell {
  head: string;
  names: readonly string[];
}

/** The names of the list by their first letters. */
export const wideForms = (): Forms =>
  indexNames(
    wideCells(),
    (cell) => cell.names,
    (cell) => {
      const entity = entityOf(cell);
      return cell.names.map((name) => formOf(name, entity, false));
    },
  );

/** The brands of the list, one for each country that a brand is at home in. */
export const wideList = (): Entity[] => wideCells().map(entityOf);

/** A line: `ES bank`, then names behind tabs, each with its other forms behind `=`. */
function wideCells(): Cell[] {
  const lines = readFileSync(FILE, 'utf8').trimEnd().split('\n');
  return lines.flatMap((line) => {
    const [head = '', ...cells] = line.split('\t');
    return cells.map((cell) => ({ head, names: cell.split('=') }));
  });
}

function entityOf({ head, names }: Cell): Entity {
  const [country = '', word = ''] = head.split(' ');
  const [name = '', ...aliases] = names;
  const kind = entityKinds.find((known) => known === word) ?? 'other';
  return { id: slug(name), name, kind, country, aliases, cue: [], parents: [] };
}
