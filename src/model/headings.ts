import type { Block, Document } from './document.ts';
import { walk } from './walk.ts';

/**
 * The heading level of titles inside blocks (panels, points, cards): one below the heading they stand under, so that
 * no level is skipped. Level 3 is the deepest. Contact details stand by themselves, whatever comes before them.
 */
export function titleLevels(document: Document): ReadonlyMap<Block, number> {
  const levels = new Map<Block, number>();
  let current = 1;
  for (const block of walk(document)) {
    if (block.type === 'heading') current = block.level;
    else levels.set(block, block.type === 'contact' ? 2 : Math.min(3, current + 1));
  }
  return levels;
}
