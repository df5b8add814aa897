import type { TextLayout } from '../../src/formats/pdf/text-layout.ts';

/**
 * `layoutText` as one would write it first: texts are put together and measured anew, each size is tried. What fills forms does
 * the same with running sums, and must give the same to the last bit.
 */
export function plainLayout(
  text: string,
  font: { width(text: string): number },
  box: { readonly width: number; readonly height: number; readonly multiline: boolean },
  size: number,
): TextLayout {
  const smallest = Math.max(9, (size * 2) / 3);
  const paragraphs = text.split(/\r\n?|\n/).map(visible);
  const [width, height] = [(box.width - 4) * 1000, box.height - 4];
  const broken = (texts: readonly string[], at: number) =>
    texts.flatMap(paragraph => breakLines(paragraph, font, width / at));
  const inHeight = (lines: readonly string[], at: number) => lines.length * at * 1.25 <= height;
  const layout = (lines: readonly string[], at: number, fits: boolean): TextLayout => ({
    size: at,
    leading: at * 1.25,
    lines,
    fits,
  });
  if (box.multiline) {
    const at = sizes(size, smallest).find(trial => inHeight(broken(paragraphs, trial), trial)) ?? smallest;
    const lines = broken(paragraphs, at);
    return layout(lines, at, inHeight(lines, at));
  }
  const line = paragraphs
    .map(paragraph => paragraph.trim())
    .filter(Boolean)
    .join(' ');
  const at = sizes(size, smallest).find(trial => font.width(line) * trial <= width);
  if (at !== undefined) return layout([line], at, true);
  const lines = broken([line], smallest);
  return inHeight(lines, smallest) ? layout(lines, smallest, true) : layout([line], smallest, false);
}

function sizes(largest: number, smallest: number): readonly number[] {
  const count = Math.max(0, Math.ceil((largest - smallest) / 0.5));
  return Array.from({ length: count + 1 }, (_, step) => Math.max(smallest, largest - 0.5 * step));
}

function visible(line: string): string {
  return line.replaceAll('\t', ' ').replace(/\p{Cc}/gu, '');
}

function breakLines(paragraph: string, font: { width(text: string): number }, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (font.width(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, font, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

function breakWord(word: string, font: { width(text: string): number }, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && font.width(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
