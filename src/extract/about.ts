/** Whether an article tells of an outage at all. */
import type { Context } from './context.js';
import { hasMark } from './context.js';
import type { EventDraft } from './events.js';
import type { Cast } from './roles.js';

export interface About {
  outage: boolean;
  score: number;
}

/** Score from which an article is about an outage; chosen on the gold articles. */
const THRESHOLD = 0.5;

/** So many events tell of an outage by themselves. */
const PLAINLY = 4;

const WEIGHTS: Record<EventDraft['type'], number> = {
  started: 1,
  reports: 1,
  acknowledged: 0.7,
  identified: 0.5,
  mitigating: 0.6,
  resolved: 0.8,
  explained: 0.3,
};

export function aboutOutage(context: Context, events: readonly EventDraft[], cast: Cast): About {
  let weight = 0;
  for (const e of events) weight += WEIGHTS[e.type];
  const sentences = context.sentences.filter((s) => hasMark(context, 'outage', s));
  weight += Math.min(2, sentences.length * 0.4);
  const titled = sentences.some((s) => s.title);
  if (titled) weight += 0.6;
  // An outage told at length needs no name that is known; else one that failed must be named.
  const isPlain = titled && events.length >= PLAINLY && events.some((e) => e.type === 'started');
  const isNamed = cast.affected.length > 0 || isPlain;
  if (!isNamed) weight *= 0.3;
  // A saturating share: four weights make .8, one makes .5.
  const score = Math.round((weight / (weight + 1)) * 100) / 100;
  return { outage: score >= THRESHOLD && events.length > 0 && isNamed, score };
}
