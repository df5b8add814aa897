import type { WordFile } from './docx-rules.ts';
import { edgePattern, lostIn, paragraphsOf, squeezed } from './docx-text.ts';
import { ask } from './judges.ts';

/** The text of a PDF in the order it was drawn in, without page headers and footers: a list of lines for each page. */
export function renderedPages(pdf: Uint8Array, word: WordFile): readonly (readonly string[])[] {
  const { stdout } = ask('pdftotext', ['-raw', '-enc', 'UTF-8', 'FILE', '-'], pdf);
  const [header, footer] = [edgePattern(word, 'header'), edgePattern(word, 'footer')];
  return stdout
    .split('\f')
    .slice(0, -1)
    .map(page => {
      const lines = page.split('\n').filter(line => squeezed(line) !== '');
      const text = lines.map(squeezed).join('');
      const above = header.exec(text)?.[0].length ?? 0;
      const below = footer.exec(text.slice(above))?.[0].length ?? 0;
      return withoutLast(withoutFirst(lines, above), below);
    });
}

function withoutFirst(lines: readonly string[], length: number): readonly string[] {
  let left = length;
  return lines.filter(line => {
    left -= squeezed(line).length;
    return left < 0;
  });
}

function withoutLast(lines: readonly string[], length: number): readonly string[] {
  return withoutFirst(lines.toReversed(), length).toReversed();
}

/** Signs that may stand between two paragraphs: marks of lists, numbers of pages, the heads of a table once more. */
const MOST_BETWEEN = 60;

/** Paragraphs of a file that its pages don't show, or not in the file's order. */
export function lostParagraphs(pages: readonly (readonly string[])[], word: WordFile): readonly string[] {
  const shown = pages.flat().map(squeezed).join('');
  return lostIn(
    shown,
    paragraphsOf(word).map(({ text }) => text),
    MOST_BETWEEN,
  );
}
