/**
 * How sure a fact is. The figures are shares of right facts among those of a kind on the annotated articles (about 1,250
 * events of 132 articles in 48 languages, November 2026), rounded: an event by its type, by where its time stands and by
 * whether a pattern told it or only a cause in its sentence.
 */
import type { EventType } from '../model/codes.js';
import type { Placed } from './placing.js';

type ByPlace = Readonly<Record<Placed['from'], number>>;

/** By a pattern. */
const EVENTS: Readonly<Record<EventType, ByPlace>> = {
  started: { clause: 0.82, sentence: 0.58, before: 0.25, day: 0.27, none: 0.27 },
  reports: { clause: 0.82, sentence: 0.82, before: 0.8, day: 0.5, none: 0.5 },
  acknowledged: { clause: 0.8, sentence: 0.68, before: 0.18, day: 0.35, none: 0.35 },
  identified: { clause: 0.84, sentence: 0.7, before: 0.2, day: 0.25, none: 0.25 },
  mitigating: { clause: 0.75, sentence: 0.75, before: 0.5, day: 0.43, none: 0.43 },
  resolved: { clause: 0.78, sentence: 0.68, before: 0.1, day: 0.31, none: 0.31 },
  explained: { clause: 0.54, sentence: 0.5, before: 0.34, day: 0.22, none: 0.47 },
};

/** By a service and a word of failing or of coming back in one clause. */
const PARTS: ByPlace = { clause: 0.55, sentence: 0.5, before: 0.3, day: 0.3, none: 0.3 };

/** In the title's paragraph and the lead, what a company says is mostly the article's news, not a step of the incident. */
const IN_LEAD: Partial<Record<EventType, number>> = { acknowledged: 0.2, identified: 0.2 };

/** A disruption of the lead without a time of its own is the incident itself. */
const STARTED_IN_LEAD = 0.56;

/** Told by no pattern of its own, only by a cause that is confirmed or denied. */
const BY_CAUSE = 0.22;
const EXPLAINED_BY_CAUSE = 0.45;

/** Below this an event is left out: it would be wrong more often than it helps. */
export const LEAST_SURE = 0.33;

/** Of causes by what told them; a hedge is often that of another clause. */
export const CAUSE_SURENESS = {
  causal: 0.87,
  denial: 0.86,
  title: 0.95,
  event: 0.61,
  hedge: 0.53,
  broken: 0.5,
  refuted: 0.85,
} as const;

/** Of counts: with a noun of their own, or leaning on another count or a monitor. */
export const COUNT_SURENESS = { noun: 0.88, leaning: 0.75 } as const;

/** Of companies: in the register, or found by the words around them. */
export const COMPANY_SURENESS = { known: 0.96, unknown: 0.7 } as const;

export function eventConfidence(
  type: EventType,
  from: 'pattern' | 'count' | 'cause' | 'range' | 'parts' | 'words',
  place: Placed['from'],
  inLead: boolean,
): number {
  if (from === 'cause') return type === 'explained' && place === 'day' ? EXPLAINED_BY_CAUSE : BY_CAUSE;
  const plain = from === 'parts' ? PARTS[place] : EVENTS[type][place];
  if (!inLead) return plain;
  if (type === 'started') return Math.max(plain, STARTED_IN_LEAD);
  return Math.min(plain, IN_LEAD[type] ?? 1);
}
