/**
 * Which of several claims is believed: named rules in a fixed order for each field, each asked only where those before
 * it do not decide. What loses is kept as a conflict with the name of the rule.
 */

import { groupBy } from '../model/groups.js';
import type { Incident, RuleName } from '../model/incident.js';
import { byKeys } from './order.js';

/** Who says it: the company itself, a monitor, or nobody in particular. */
export const AUTHORITY = { none: 0, monitor: 1, company: 2 } as const;
export type Authority = (typeof AUTHORITY)[keyof typeof AUTHORITY];

/** One article's word on one field. */
export interface Claim {
  article: string;
  /** The article that speaks for it and its copies. */
  voice: string;
  authority: Authority;
  /** How exact: see `instants.ts`; 0 where it does not matter. */
  precision: number;
  /** Instant of publication, 0 where unknown. */
  published: number;
}

/** All claims for one value. */
export interface Stand<T> {
  value: T;
  /** The value in words, as conflicts show it. */
  told: string;
  claims: Claim[];
}

export interface Choice<T> {
  chosen: Stand<T>;
  /** The other stands, the stronger first. */
  losers: Stand<T>[];
  /** What put the chosen one before the next. */
  rule: RuleName;
}

type Measure = (stand: Stand<unknown>) => number;

const MEASURES: Record<Exclude<RuleName, 'edited' | 'statement' | 'order' | 'unresolved'>, Measure> = {
  authority: ({ claims }) => Math.max(...claims.map((claim) => claim.authority)),
  exactness: ({ claims }) => Math.max(...claims.map((claim) => claim.precision)),
  voices: ({ claims }) => new Set(claims.map((claim) => claim.voice)).size,
  later: ({ claims }) => Math.max(...claims.map((claim) => claim.published)),
};

/**
 * The order of the rules by field.
 * Times: several voices before a later one, as a late article often rounds. Causes and roles: the later first, as what
 * was suspected on the day is settled in the weeks behind it.
 */
export const FIELD_RULES = {
  started: ['authority', 'exactness', 'voices', 'later'],
  resolved: ['authority', 'exactness', 'voices', 'later'],
  duration: ['authority', 'voices', 'later'],
  cause: ['authority', 'later', 'voices'],
  role: ['voices', 'later'],
  name: ['voices', 'later'],
} as const satisfies Record<string, readonly (keyof typeof MEASURES)[]>;
export type Field = keyof typeof FIELD_RULES;

/** Chooses among stands by the rules of a field; null where there is none. */
export function choose<T>(field: Field, stands: readonly Stand<T>[]): Choice<T> | null {
  const rules = FIELD_RULES[field];
  const sorted = [...stands].sort(
    byKeys<Stand<T>>(...rules.map((rule) => (stand: Stand<T>) => -MEASURES[rule](stand)), (stand) => stand.told),
  );
  const [chosen, second] = sorted;
  if (chosen === undefined) return null;
  const decider =
    second === undefined ? undefined : rules.find((rule) => MEASURES[rule](chosen) !== MEASURES[rule](second));
  return { chosen, losers: sorted.slice(1), rule: decider ?? 'order' };
}

/** Claims gathered by what they say. */
export function standsOf<T>(claims: Iterable<Claim & { value: T; told: string }>): Stand<T>[] {
  return [...groupBy(claims, (claim) => claim.told).values()].flatMap((group) =>
    group[0] === undefined ? [] : [{ value: group[0].value, told: group[0].told, claims: group }],
  );
}

/** The conflict of a choice, or none where nobody disagreed. */
export function conflictsOf<T>(field: string, choice: Choice<T> | null): Incident['conflicts'] {
  if (choice === null || choice.losers.length === 0) return [];
  const values = [choice.chosen, ...choice.losers].map((stand) => ({
    value: stand.told,
    articles: articlesOf(stand.claims),
  }));
  return [{ field, values, rule: choice.rule }];
}

/** Ids of the articles behind some claims, each once, in order. */
export function articlesOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.map((claim) => claim.article))].sort();
}
