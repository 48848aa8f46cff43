/** What is left out of an article's element: link lines, captions, calls to subscribe. */
import { dateInText } from '../dates/text.js';
import type { Block } from './blocks.js';
import {
  endsArticle,
  headsList,
  isClockLine,
  isClosing,
  isFurnitureLine,
  isOddLine,
  opensBackMatter,
  opensComments,
  pointsElsewhere,
} from './cues.js';
import { isProse } from './prose.js';
import { foldWords } from './title.js';

/** A paragraph that is mostly a link is a pointer, unless it is as long as a paragraph of text. */
const LINKED = 0.65;
const LONGEST_POINTER = 400;

const isHeading = (block: Block): boolean => /^h[1-6]$/.test(block.tag);

const proseOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (isProse(block) ? block.mass : 0), 0);

/** The paragraphs of the article. */
export function cleanBlocks(blocks: readonly Block[], title: string): string[] {
  const kept = cutTail(blocks).filter((block) => !isStray(block));
  return trimEnds(kept, foldWords(title)).map((block) => block.text);
}

/** Prose that must have passed before a heading can end the article. */
const SHORTEST_ARTICLE = 200;

/** The paragraphs of markup that holds an article and nothing around it: a feed's content, an export's body. */
export function cleanFragment(blocks: readonly Block[], title: string): string[] {
  const folded = foldWords(title);
  const kept = cutTail(blocks).filter((block) => !isStray(block));
  return kept.filter((block) => !(isHeading(block) && foldWords(block.text) === folded)).map((block) => block.text);
}

/** Contacts and sources are short beside their article. */
const LARGEST_BACK_MATTER = 0.25;

/** A heading, or a line in bold that stands for one. */
const isLabel = (block: Block): boolean => isHeading(block) || block.strong > 0.8;

/** Cuts at the heading behind which other things come. */
function cutTail(blocks: readonly Block[]): readonly Block[] {
  const all = proseOf(blocks);
  let passed = 0;
  for (const [index, block] of blocks.entries()) {
    if (isProse(block)) passed += block.mass;
    else if (
      passed >= Math.min(SHORTEST_ARTICLE, all * 0.5) &&
      passed > 0 &&
      (endsArticle(block.text) || (isHeading(block) && headsList(block.text)))
    ) {
      if (opensComments(block.text) || isListing(blocks.slice(index + 1))) return blocks.slice(0, index);
    } else if (passed >= all * (1 - LARGEST_BACK_MATTER) && isLabel(block) && opensBackMatter(block.text)) {
      return blocks.slice(0, index);
    }
  }
  return blocks;
}

/** Whether the rest lists other articles: behind a box of links in mid-article, paragraphs follow without links. */
function isListing(rest: readonly Block[]): boolean {
  const first = rest.findIndex((block) => block.links < 0.5 && isProse(block));
  if (first < 0) return true;
  const tail = rest.slice(first);
  const prose = tail.filter(isProse).length;
  return tail.filter((block) => block.links >= 0.5).length >= prose * 0.5;
}

function isStray(block: Block): boolean {
  if (block.links >= LINKED && block.mass < LONGEST_POINTER) return true;
  if (isFurnitureLine(block.text) || endsArticle(block.text)) return true;
  if (pointsElsewhere(block.text) && (block.links > 0.2 || block.mass < 200)) return true;
  return isOddLine(block.text);
}

/** A short line that is a sentence all the same. */
const isSentence = (block: Block): boolean =>
  block.links < 0.3 &&
  block.mass >= 15 &&
  /\S\s+\S+\s+\S|[\u3040-\u9fff]{6}/.test(block.text) &&
  /[.!?…。！？।۔]["'”’»)]?$/u.test(block.text);

/** Longest line above a text that only says when and by whom. */
const LONGEST_DATELINE = 90;

/** A short line with a date, no sentence: `12 March 2024, 6.40pm`, `2012-01-17 18:10 来源：…`. */
function isDateline(block: Block): boolean {
  if (block.mass > LONGEST_DATELINE * 1.5 || block.text.length > LONGEST_DATELINE || /[.!?。！？।]$/.test(block.text))
    return false;
  return dateInText(block.text, { language: null, monthFirst: false }) !== null;
}

/** A line around a mail address. */
const isContact = (block: Block): boolean => block.mass < 150 && /\S@\S+\.\p{L}{2}/u.test(block.text);

/** Lines before the first and behind the last paragraph: bylines, dates, agencies' signs, headings of nothing. */
function trimEnds(blocks: readonly Block[], title: string): Block[] {
  const isText = (block: Block): boolean => isProse(block) || isSentence(block);
  const first = blocks.findIndex((block) => isText(block) && !isDateline(block));
  if (first < 0) return blocks.filter((block) => foldWords(block.text) !== title);
  const last = blocks.findLastIndex(
    (block, index) => index === first || (isText(block) && !isClosing(block.text) && !isContact(block)),
  );
  const start = first > 0 && isClockLine(blocks[first - 1]?.text ?? '') ? first - 1 : first;
  return blocks.slice(start, last + 1).filter((block) => !(isHeading(block) && foldWords(block.text) === title));
}
