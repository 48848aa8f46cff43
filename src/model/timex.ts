/**
 * Values of times in the notation of TIMEX3 (ISO-TimeML):
 * `2023-09-07` day, `2023-W36` week, `2023-W36-WE` weekend, `2023-09` month, `2023` year, `2023-09-07T19:00` clock,
 * `2023-09-07TAF` part of a day (MO, MI, AF, EV, NI), `PT6H`, `P2D` durations; open values put X for what nothing tells.
 */
import { z } from 'zod';

export const timexTypes = ['DATE', 'TIME', 'DURATION'] as const;
export type TimexType = (typeof timexTypes)[number];

/** Parts of a day, as TIMEX3 codes them behind the `T`: morning, midday, afternoon, evening, night. */
export const dayParts = ['MO', 'MI', 'AF', 'EV', 'NI'] as const;
export type DayPart = (typeof dayParts)[number];

/** A TIMEX3 value as the record gives it. */
export const timexValue = z
  .string()
  .regex(
    /^(?:P(?:\d+(?:\.\d+)?[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?|(?:\d{4}|XXXX)(?:-(?:\d{2}|XX))?(?:-(?:\d{2}|XX))?(?:T(?:\d{2}:\d{2}(?::\d{2})?|MO|MI|AF|EV|NI))?|(?:\d{4}|XXXX)-W(?:\d{2}|XX)(?:-(?:WE|[1-7]))?(?:T(?:\d{2}:\d{2}|MO|MI|AF|EV|NI))?)$/,
    'not a TIMEX3 value',
  );

/** The instants in UTC that a value covers, from its first to behind its last; null where its date or zone is open. */
export const interval = z.tuple([z.string(), z.string()]).nullable();
export type Interval = z.infer<typeof interval>;
