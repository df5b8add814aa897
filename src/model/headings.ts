import type { Block, Document } from './document.ts';
import { walk } from './walk.ts';

/** The heading level of a block that is a heading by itself; undefined for any other. */
export function headingLevel(block: { readonly type: string; readonly level?: number }): number | undefined {
  if (block.type === 'heading') return block.level;
  return { part: 1, step: 2 }[block.type];
}

/**
 * The heading level of titles inside blocks (panels, points, cards): one below the heading they stand under, so that
 * no level is skipped. Level 3 is the deepest. Panels and contact details stand by themselves, whatever comes before
 * them, and so does what follows them.
 */
export function titleLevels(document: Document): ReadonlyMap<Block, number> {
  const levels = new Map<Block, number>();
  let current = 1;
  for (const block of walk(document)) {
    const level = headingLevel(block);
    if (level !== undefined) current = level;
    else if (block.type === 'panel' || block.type === 'contact') {
      levels.set(block, 2);
      current = 1;
    } else levels.set(block, Math.min(3, current + 1));
  }
  return levels;
}
