import { textOfContent } from '../../src/formats/docx/control-text.ts';
import { scanControls } from '../../src/formats/docx/scan-controls.ts';
import { attributeOf, childOf, type XmlElement } from '../../src/formats/ooxml/xml-tree.ts';
import { nearest, outlineLevel, paragraphProperties, stylesIn } from './docx-rules/styles.ts';
import { all, bodyOf, childrenOf, val, type WordFile, WP } from './docx-rules/word-file.ts';

const LONGEST = 60;

/**
 * What a Word file means, as text: a line for each paragraph (with its heading level or style, list, controls and
 * pictures), tables with their titles and a line for each cell, and where sections begin.
 */
export function dumpOutline(word: WordFile): string {
  const { language } = word;
  return [`Lang ${language}`, ...childrenOf(bodyOf(word)).flatMap(block => blockLines(word, block)), ''].join(
    '\n',
  );
}

function blockLines(word: WordFile, block: XmlElement): readonly string[] {
  switch (block.type) {
    case 'w:tbl':
      return tableLines(word, block);
    case 'w:p':
      return [paragraphLine(word, block), ...all(block, 'w:sectPr').map(sectionLine)];
    case 'w:sectPr':
      return [sectionLine(block)];
    default:
      return [block.type];
  }
}

function tableLines(word: WordFile, table: XmlElement): readonly string[] {
  const properties = childOf(table, 'w:tblPr');
  const rows = childrenOf(table).filter(({ type }) => type === 'w:tr');
  return [
    `Table “${val(properties, 'w:tblCaption')}”: ${val(properties, 'w:tblDescription')}`,
    ...rows.flatMap(row => [
      childOf(childOf(row, 'w:trPr'), 'w:tblHeader') ? '  Head' : '  Row',
      ...all(row, 'w:tc').map(cell => {
        const paragraphs = childrenOf(cell).filter(({ type }) => type === 'w:p');
        return `    ${paragraphs.map(paragraph => paragraphLine(word, paragraph)).join(' / ')}`;
      }),
    ]),
  ];
}

function paragraphLine(word: WordFile, paragraph: XmlElement): string {
  const styles = stylesIn(word);
  const level = outlineLevel(styles, paragraph);
  const style = val(childOf(paragraph, 'w:pPr'), 'w:pStyle') ?? 'Normal';
  const numbering = nearest(paragraphProperties(styles, paragraph), 'w:numPr');
  const controls = scanControls({ name: word.main, text: '', root: paragraph });
  return [
    level === null ? style : `H${level} ${style}`,
    // A style with number 0 takes the numbering of the style below it away (ISO/IEC 29500-1 §17.9.18).
    numbering && val(numbering, 'w:numId') !== '0'
      ? `in list ${listsIn(word).indexOf(val(numbering, 'w:numId') ?? '') + 1}`
      : '',
    ...all(paragraph, WP('docPr')).map(picture => `picture “${attributeOf(picture, 'descr') ?? ''}”`),
    ...controls.map(({ kind, tag, alias }) => `[${kind} ${tag} “${alias}”]`),
    quoted(textOfContent(paragraph)),
    ...all(paragraph, 'w:br').flatMap(end => attributeOf(end, 'w:type') ?? []),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The lists of the body, in order: what they are numbered as in the file is the library's business. */
function listsIn(word: WordFile): readonly string[] {
  return [...new Set(all(bodyOf(word), 'w:numId').map(id => attributeOf(id, 'w:val') ?? ''))];
}

function sectionLine(section: XmlElement): string {
  const columns = attributeOf(childOf(section, 'w:cols'), 'w:num');
  return `--- end of a section: ${val(section, 'w:type') ?? 'nextPage'}${columns ? `, ${columns} columns` : ''}`;
}

function quoted(text: string): string {
  const line = text.replaceAll('\n', '⏎').replaceAll('\t', '⇥');
  if (line === '') return '';
  return line.length > LONGEST ? `"${line.slice(0, LONGEST - 1).trimEnd()}…"` : `"${line}"`;
}
