/** Times of facts as incidents give them, and when two tellings of a time are one. */
import type { Moment } from '../model/incident.js';
import type { ArticleRecord, EventFact } from '../model/record.js';
import { stretchOfEvent } from './facets.js';
import {
  gap,
  intervalOf,
  localStretch,
  MINUTE,
  PRECISION,
  type Precision,
  precisionOf,
  type Stretch,
} from './instants.js';
import type { Source } from './sources.js';

/** A time told by one article. */
export interface Telling {
  value: string;
  timezone: string | null;
  stretch: Stretch | null;
  precision: Precision;
  approximate: boolean;
}

/** Clocks so close tell one moment: one article rounds, another does not. */
const SAME_CLOCK = 10 * MINUTE;
/** Around five is not five to the minute. */
const SAME_ABOUT = 30 * MINUTE;

/** The time of an event; null where its article gives none. */
export function tellingOf(source: Source, event: EventFact): Telling | null {
  if (event.at === null) return null;
  const time = timeBehind(source.record, event);
  return {
    value: event.at,
    timezone: event.timezone,
    stretch: stretchOfEvent(event, source.frame, source.zone),
    precision: precisionOf(event.at),
    approximate: time?.approximate ?? false,
  };
}

/** The time expression that an event took its value from: within its words, else the nearest before. */
function timeBehind(record: ArticleRecord, event: EventFact) {
  const same = record.times.filter((time) => time.value === event.at);
  return (
    same.find((time) => time.start >= event.start && time.end <= event.end) ??
    same.findLast((time) => time.end <= event.end)
  );
}

/** The moment of a telling. */
export function momentOf(telling: Telling): Moment {
  const { value, timezone, stretch, approximate } = telling;
  return { value, timezone, interval: intervalOf(stretch), approximate };
}

/**
 * Whether two tellings may be of one moment: clocks beside each other, a vague one around an exact one. The same clock
 * on the same day is one moment too where only one article says in whose zone.
 */
export function mayBeOne(a: Telling, b: Telling): boolean {
  if (sameOnTheWall(a, b)) return true;
  if (a.stretch === null || b.stretch === null) return false;
  if (a.precision === PRECISION.clock && b.precision === PRECISION.clock)
    return gap(a.stretch, b.stretch) <= slackOf(a, b);
  return a.stretch.lo < b.stretch.hi && b.stretch.lo < a.stretch.hi;
}

/** The same time as told, where no more than one of the two says in whose zone. */
export function sameOnTheWall(a: Telling, b: Telling): boolean {
  if (a.timezone !== null && b.timezone !== null && a.timezone !== b.timezone) return false;
  if (a.value === b.value) return true;
  const walls = [localStretch(a.value), localStretch(b.value)] as const;
  const areClocks = a.precision === PRECISION.clock && b.precision === PRECISION.clock;
  return areClocks && walls[0] !== null && walls[1] !== null && gap(walls[0], walls[1]) <= slackOf(a, b);
}

const slackOf = (a: Telling, b: Telling): number => (a.approximate || b.approximate ? SAME_ABOUT : SAME_CLOCK);

/** `2023-09-07T19:00 America/New_York` */
export function toldTime(telling: Telling): string {
  return telling.timezone === null ? telling.value : `${telling.value} ${telling.timezone}`;
}
