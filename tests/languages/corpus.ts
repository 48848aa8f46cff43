/** A language's corpus: phrases of its press and how they must be read. */
import type { Bound, CauseCategory, CauseStatus, CountUnit, EventType } from '../../src/model/codes.js';

export interface Phrase {
  /** One to three sentences, in the words of the language's press. */
  text: string;
  /** When it was published; Wednesday 2025-10-22T20:00:00+00:00 where absent. */
  published?: string;
  /** TIMEX3 values of all the times in it, in order. Absent: not looked at. */
  times?: string[];
  /** All counts in it, in order. */
  counts?: `${Bound} ${number} ${CountUnit}`[];
  /** All causes, in any order. */
  causes?: `${CauseCategory} ${CauseStatus}`[];
  /** Types of all events, in any order. */
  events?: EventType[];
  /** It looks like something and must give no time, count, cause or event. */
  nothing?: true;
}

export interface Corpus {
  language: string;
  phrases: Phrase[];
}
