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
  if (sentences.some((s) => s.title)) weight += 0.6;
  if (cast.affected.length === 0) weight *= 0.3;
  // A saturating share: four weights make .8, one makes .5.
  const score = Math.round((weight / (weight + 1)) * 100) / 100;
  return { outage: score >= THRESHOLD && events.length > 0 && cast.affected.length > 0, score };
}
