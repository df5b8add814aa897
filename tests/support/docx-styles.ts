import { readPackage } from '../../src/formats/ooxml/package.ts';
import { oneDocx } from './built-docx.ts';

/** A paragraph style of a file. */
interface Style {
  readonly id: string;
  /** What it is based on. */
  readonly base: string;
  readonly xml: string;
}

const word = readPackage((await oneDocx('werkboek')).docx);
const styles = new TextDecoder().decode(word.part('word/styles.xml'));

/** The paragraph styles that we define, beside those of Word and the library. */
export const OUR_STYLES: readonly Style[] = [
  ...styles.matchAll(/<w:style w:type="paragraph" w:styleId="([^"]*)".*?<\/w:style>/gs),
]
  .map(([xml, id = '']) => ({ id, xml, base: /<w:basedOn w:val="([^"]*)"/.exec(xml)?.[1] ?? '' }))
  .filter(({ id }) => !/^(?:Normal|Heading\d|ListParagraph)$/.test(id));
