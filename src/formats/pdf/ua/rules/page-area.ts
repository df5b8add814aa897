import type { Annotation } from '../model/annotations.ts';
import { entry } from '../model/cos.ts';
import { boxOfRectangle, pageSpace, rectangleOf } from '../model/page-space.ts';

const ACROSS = ['left', '', 'right'];
const DOWN = ['top', 'middle', 'bottom'];

/**
 * Which ninth of the page as shown the middle of an annotation lies in, such as `top left`: many fields have no name to find them
 * by. Undefined when it lies nowhere.
 */
export function pageArea({ dict, page }: Annotation): string | undefined {
  const space = pageSpace(page);
  const box = boxOfRectangle(space, rectangleOf(entry(dict, 'Rect')));
  if (box === null) return undefined;
  const down = DOWN[third(box.y + box.height / 2, space.page.height)];
  const across = ACROSS[third(box.x + box.width / 2, space.page.width)];
  return [down, across].filter(Boolean).join(' ');
}

const third = (at: number, whole: number): number =>
  Math.min(2, Math.max(0, Math.floor((3 * at) / Math.max(whole, 1))));
