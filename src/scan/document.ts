/** The document that all steps share: one text, its folding, its sentences, and the marks of the one scan. */
import type { Folded } from './fold.js';

/** A stretch of the folded text; every offset inside `scan` is a folded one, unless its name says otherwise. */
export interface Stretch {
  start: number;
  end: number;
}

/** A hit of a pack's pattern or of a number, with its meaning. */
export interface Mark extends Stretch {
  /** What it is, by the section of the pack it came from: `month`, `event.started`, `cue.denied.before` … */
  kind: string;
  value: string | number;
  /** Where a name stands, for patterns with {name}. */
  name?: Stretch;
}

export interface Sentence extends Stretch {
  index: number;
  paragraph: number;
  /** True for the title. */
  title: boolean;
}

/** Whether a paragraph is the title (0) or the lead (1). */
export const isLead = (paragraph: number): boolean => paragraph <= 1;

export interface Document {
  /** Title, blank line, body. */
  text: string;
  folded: Folded;
  sentences: Sentence[];
  marks: Mark[];
}

/** The original text of a stretch, without white space at its ends: its offsets in the original. */
export function originalSpan(document: Document, stretch: Stretch): { start: number; end: number; text: string } {
  const { origin } = document.folded;
  let start = origin[stretch.start] ?? document.text.length;
  // The end of a stretch is where its last character ends, not where the next begins: dropped characters lie between.
  let end = stretch.end > stretch.start ? (origin[stretch.end - 1] ?? 0) + 1 : start;
  while (end < document.text.length && /[\p{M}\u200c\u200d]/u.test(document.text[end] ?? '')) end++;
  while (start < end && /\s/.test(document.text[start] ?? '')) start++;
  while (end > start && /\s/.test(document.text[end - 1] ?? '')) end--;
  return { start, end, text: document.text.slice(start, end) };
}
