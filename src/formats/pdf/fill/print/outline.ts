import { textValue } from '../text-value.ts';
import type { ObjectWriter } from './object-writer.ts';

/** A bookmark and those below it. */
export interface Bookmark {
  readonly title: string;
  /** Object number of the page it leads to. */
  readonly page: number;
  readonly kids?: readonly Bookmark[];
  /** Whether those below are shown when the file opens. */
  readonly open?: boolean;
}

/**
 * Writes bookmarks.
 * @returns object number of the outline; null when there are none
 * @see ISO 32000-1 §12.3.3
 */
export function writeOutline(writer: ObjectWriter, bookmarks: readonly Bookmark[]): number | null {
  if (bookmarks.length === 0) return null;
  const root = writer.reserve();
  const { first, last, shown } = writeItems(writer, bookmarks, root);
  writer.put(root, `<</Type /Outlines /First ${first} 0 R /Last ${last} 0 R /Count ${shown}>>`);
  return root;
}

interface Written {
  readonly first: number;
  readonly last: number;
  /** How many items are to be seen when what holds them is open. */
  readonly shown: number;
}

function writeItems(writer: ObjectWriter, bookmarks: readonly Bookmark[], parent: number): Written {
  const first = writer.reserve(bookmarks.length);
  let shown = 0;
  bookmarks.forEach(({ title, page, kids = [], open = false }, at) => {
    const number = first + at;
    const entries = [
      `/Title ${textValue(title)}`,
      `/Parent ${parent} 0 R`,
      `/Dest [${page} 0 R /XYZ null null 0]`,
    ];
    if (at > 0) entries.push(`/Prev ${number - 1} 0 R`);
    if (at < bookmarks.length - 1) entries.push(`/Next ${number + 1} 0 R`);
    shown++;
    if (kids.length > 0) {
      const below = writeItems(writer, kids, number);
      // A negative count says that the item is closed.
      const count = open ? below.shown : -below.shown;
      entries.push(`/First ${below.first} 0 R`, `/Last ${below.last} 0 R`, `/Count ${count}`);
      if (open) shown += below.shown;
    }
    writer.put(number, `<<${entries.join(' ')}>>`);
  });
  return { first, last: first + bookmarks.length - 1, shown };
}
