/** Which blocks read like sentences. */
import type { Block } from './blocks.js';
import { isOddLine } from './cues.js';

/** Whether a block is running text: long enough, with punctuation, not mostly links. */
export function isProse(block: Block): boolean {
  block.prose ??= readsLikeProse(block) && !isOddLine(block.text);
  return block.prose;
}

function readsLikeProse(block: Block): boolean {
  if (/^h[1-6]$/.test(block.tag) || block.links > 0.5) return false;
  // Thai has no full stop, and leads are often one sentence without any.
  if (block.mass >= 140 && block.links < 0.2) return true;
  return block.mass >= 80 ? block.stops > 0 : block.mass >= 30 && block.stops > 0 && block.links < 0.2;
}
