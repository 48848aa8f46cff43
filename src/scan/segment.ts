/**
 * Sentences of a text, by Intl.Segmenter a paragraph at a time (it is quadratic in the length that it is given), with a
 * merge rule for what it splits wrongly: abbreviations, initials, ordinals, and pieces that go on in lower case.
 */

import type { Sentence } from './document.js';
import type { Folded } from './fold.js';

/** Longer paragraphs are cut at white space before segmenting, so that time stays linear. */
const LONGEST_PIECE = 3000;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  let known = segmenters.get(language);
  if (!known) {
    known = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'sentence' });
    segmenters.set(language, known);
  }
  return known;
}

export interface SegmentHabits {
  language: string;
  abbreviations: readonly string[];
  ordinalDot: boolean;
}

/** The sentences of title and body; offsets are folded ones. */
export function sentencesOf(text: string, titleLength: number, folded: Folded, habits: SegmentHabits): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const [start, end] of paragraphsOf(text)) {
    for (const [from, to] of piecesOf(text, start, end)) {
      for (const [a, b] of splitSentences(text.slice(from, to), habits)) {
        const stretch = { start: folded.position[from + a] ?? 0, end: folded.position[from + b] ?? 0 };
        if (stretch.end > stretch.start)
          sentences.push({
            ...stretch,
            index: sentences.length,
            paragraph,
            title: titleLength > 0 && start < titleLength,
          });
      }
    }
    paragraph++;
  }
  return sentences;
}

function paragraphsOf(text: string): [number, number][] {
  const out: [number, number][] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(start, end).trim() !== '') out.push([start, end]);
    start = end + 1;
  }
  return out;
}

function* piecesOf(text: string, start: number, end: number): Generator<[number, number]> {
  for (let from = start; from < end; ) {
    if (end - from <= LONGEST_PIECE) {
      yield [from, end];
      return;
    }
    const space = text.lastIndexOf(' ', from + LONGEST_PIECE);
    const to = space > from ? space + 1 : from + LONGEST_PIECE;
    yield [from, to];
    from = to;
  }
}

function splitSentences(paragraph: string, habits: SegmentHabits): [number, number][] {
  const out: [number, number][] = [];
  for (const { index, segment } of segmenterOf(habits.language).segment(paragraph)) {
    const last = out.at(-1);
    const before = last ? paragraph.slice(last[0], last[1]).trimEnd() : '';
    if (last && goesOn(before, segment, habits)) last[1] = index + segment.length;
    else out.push([index, index + segment.length]);
  }
  return out;
}

/** Whether the piece before did not really end a sentence. */
function goesOn(before: string, next: string, habits: SegmentHabits): boolean {
  // Georgian has no capitals: all its letters count as lower case.
  if (/^(?!\p{Script=Georgian})[\p{Ll},;]/u.test(next)) return true;
  if (isWithinQuote(before, next)) return true;
  if (!before.endsWith('.')) return false;
  const isAbbreviated = habits.abbreviations.some(
    (a) => before.endsWith(a) && !/[\p{L}\d]/u.test(before[before.length - a.length - 1] ?? ' '),
  );
  if (isAbbreviated) return true;
  const lastWord = before.slice(before.search(/\S+$/));
  // A single letter is an initial, behind a digit a unit: 18.05 h.
  if (/^[("«„]*\p{L}\.$/u.test(lastWord)) return !/\d\s\S+$/.test(before);
  return habits.ordinalDot && /^[^\p{L}\d]?\d{1,2}\.$/u.test(lastWord);
}

/** Opening quotation marks by their closing ones; „…“ closes with what opens elsewhere. */
const QUOTES: Readonly<Record<string, string>> = { '«': '»', '„': '“”', '「': '」', '『': '』' };
/** A longer quotation is told in sentences of its own. */
const LONGEST_QUOTE = 200;

/** The full stop stands within a short quotation: what leads to it and who says it belong together. */
function isWithinQuote(before: string, next: string): boolean {
  for (const [opening, closing] of Object.entries(QUOTES)) {
    const opened = before.lastIndexOf(opening);
    if (opened < 0 || before.length - opened > LONGEST_QUOTE) continue;
    const isOpen = ![...closing].some((sign) => before.indexOf(sign, opened + 1) >= 0);
    const end = Math.min(...[...closing].map((sign) => next.indexOf(sign)).filter((at) => at >= 0));
    if (isOpen && before.length - opened + end < LONGEST_QUOTE) return true;
  }
  return false;
}
