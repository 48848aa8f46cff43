/** What failed, and how surely: one status a category, and what spoke against it kept beside. */
import type { CauseStatus } from '../model/codes.js';
import { groupBy } from '../model/groups.js';
import type { Incident } from '../model/incident.js';
import { byKeys } from './order.js';
import { articlesOf, type Claim, choose, conflictsOf, type Stand, standsOf } from './rules.js';
import { authorityOfSource, claimOf, type Source } from './sources.js';

export interface Causes {
  list: Incident['causes'];
  conflicts: Incident['conflicts'];
}

const STATUS_RANK: Record<CauseStatus, number> = { confirmed: 0, suspected: 1, denied: 2 };

/**
 * Reconciles the causes by category. A suspicion never outweighs a word: it gives way to a denial as to a confirmation,
 * and only the denial contradicts it.
 */
export function reconcileCauses(sources: readonly Source[]): Causes {
  const claims = sources.flatMap((source) =>
    source.record.causes.map((cause) => ({
      ...claimOf(source, authorityOfSource(source, cause.source)),
      category: cause.category,
      value: cause.status,
      told: cause.status as string,
    })),
  );
  const list: (Incident['causes'][number] & { voices: number })[] = [];
  const conflicts: Incident['conflicts'] = [];
  for (const [category, told] of groupBy(claims, (claim) => claim.category)) {
    const stands = standsOf<CauseStatus>(told);
    const words = stands.filter((stand) => stand.value !== 'suspected');
    const choice = choose('cause', words.length > 0 ? words : stands);
    if (choice === null) continue;
    const { chosen } = choice;
    const agreeing: readonly Claim[] = chosen.claims;
    list.push({ category, status: chosen.value, articles: articlesOf(agreeing).length, voices: voices(agreeing) });
    const losers = [...choice.losers, ...contradicted(chosen, stands)];
    const rule = choice.losers.length === 0 ? 'statement' : choice.rule;
    conflicts.push(...conflictsOf(`causes.${category}`, { chosen, losers, rule }));
  }
  const order = byKeys<(typeof list)[number]>(
    (cause) => STATUS_RANK[cause.status],
    (cause) => -cause.voices,
    (cause) => cause.category,
  );
  return {
    list: list.sort(order).map(({ category, status, articles }) => ({ category, status, articles })),
    conflicts: conflicts.sort(byKeys((conflict) => conflict.field)),
  };
}

const voices = (claims: readonly Claim[]): number => new Set(claims.map((claim) => claim.voice)).size;

/** Suspicions beside a denial; beside a confirmation they were right. */
const contradicted = (chosen: Stand<CauseStatus>, stands: readonly Stand<CauseStatus>[]): Stand<CauseStatus>[] =>
  chosen.value === 'denied' ? stands.filter((stand) => stand.value === 'suspected') : [];
