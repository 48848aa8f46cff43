/** What is left out of an article's element: link lines, captions, calls to subscribe. */
import type { Block } from './blocks.js';

/** The paragraphs of the article. */
export function cleanBlocks(blocks: readonly Block[], _title: string): string[] {
  return blocks.filter((block) => block.links < 0.8 || block.mass > 400).map((block) => block.text);
}
