/** Plain text: the first line is the title when more follows; each further line or block is a paragraph. */
import type { Draft } from '../types.js';

/** A line longer than this is a paragraph, not a headline. */
const LONGEST_TITLE = 300;

/** Hard-wrapped text breaks lines near this width or below it. */
const WRAP_WIDTH = 100;

/** No text is wrapped at less. */
const SHORTEST_WRAP = 40;

/** Paragraphs of plain text: blocks between blank lines, or single lines where there are no hard-wrapped blocks. */
export function paragraphs(text: string): string[] {
  const blocks = text
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((block) => block.length > 0);
  return blocks.flatMap((block) => (isWrapped(block) ? [block.join(' ')] : block));
}

/** Lines of like length, none of them long, with a break inside a sentence: one wrapped paragraph. */
function isWrapped(block: readonly string[]): boolean {
  if (block.length < 2 || block.some((line) => line.length > WRAP_WIDTH)) return false;
  const inner = block.slice(0, -1);
  const longest = Math.max(...inner.map((line) => line.length));
  return inner.every((line) => line.length > longest * 0.6) && inner.some((line) => !/[.!?。！？।…:"”»]$/u.test(line));
}

/** Reads a plain text file. */
export function readText(text: string): Draft {
  const clean = text.replace(/\r\n?/g, '\n').replace(/\f/g, '\n').trim();
  const cut = clean.indexOf('\n');
  if (cut < 0) return { title: null, text: clean };
  const first = clean.slice(0, cut).trim();
  if (first.length > LONGEST_TITLE) return { title: null, text: paragraphs(clean).join('\n\n') };
  const rest = paragraphs(clean.slice(cut + 1));
  // Wrapped text without a headline: its first line only ends where the width ends.
  const whole = paragraphs(clean);
  if (
    first.length > SHORTEST_WRAP &&
    whole.length === rest.length &&
    whole[0] !== rest[0] &&
    /^\p{Ll}/u.test(rest[0] ?? '')
  ) {
    return { title: null, text: whole.join('\n\n') };
  }
  return { title: first, text: rest.join('\n\n') };
}
