import { ask } from '../support/judges.ts';
import { withPdfjs } from '../support/pdfjs.ts';

/** The text on each page, typed answers included, as pdf.js reads it; a page with nothing on it is empty. */
export function textsOfPages(bytes: Uint8Array): Promise<readonly string[]> {
  return withPdfjs(bytes, async document => {
    const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1);
    return Promise.all(
      numbers.map(async number => {
        const page = await document.getPage(number);
        const { items } = await page.getTextContent();
        const drawn = items.map(item => ('str' in item ? item.str : ''));
        const typed = (await page.getAnnotations()).map(({ fieldValue }) => String(fieldValue ?? ''));
        return [...drawn, ...typed].join(' ').replace(/\s+/g, ' ').trim();
      }),
    );
  });
}

/** The structure tree as pdfinfo tells it, without what tells copies apart: numbers of objects, and what answers show. */
export function spokenTree(bytes: Uint8Array): string {
  return ask('pdfinfo', ['-struct-text', '-enc', 'UTF-8', 'FILE'], bytes)
    .stdout.replace(/Object \d+ \d+/g, 'Object')
    .replace(/<(p\d{5}\.)?[^<>\s]*>:/g, '')
    .replace(/\((p\d{5}\.)([^()]*)\)/g, '($2)');
}

/** The trees of the copies in a file, each with its depth as in a file of its own. */
export function partsOf(tree: string): readonly string[] {
  const [, ...parts] = tree.split(/^ {2}Part /m).slice(1);
  return parts.map(part => part.replace(/^ {2}/gm, ''));
}
