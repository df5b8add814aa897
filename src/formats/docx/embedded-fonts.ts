import { guidOf } from '../ooxml/guid.ts';
import { XML_HEAD, xmlText } from '../ooxml/xml-text.ts';
import { type FontFacts, readFontFacts } from './font-facts.ts';
import { obfuscateFont } from './obfuscate-font.ts';

/** A font that a Word file names. */
export interface TableFont {
  /** A static TrueType program. */
  readonly program: Uint8Array;
  /** Whether the file carries it; one that isn't is only described, so that Word can choose one like it. */
  readonly embedded: boolean;
}

/** The part that describes the fonts. */
export const FONT_TABLE = 'word/fontTable.xml';
/** Content type of every part whose name ends in `.odttf`. */
export const FONT_CONTENT = 'application/vnd.openxmlformats-officedocument.obfuscatedFont';

const FONT_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font';

/**
 * The font table with its relations, and the fonts it holds, as parts by their names in the package.
 * Two programs of one name and style can't both be asked for: the first counts.
 * @throws RangeError when a program can't be read
 * @see ISO/IEC 29500-1 §17.8.3
 */
export function fontTableParts(fonts: readonly TableFont[]): ReadonlyMap<string, Uint8Array> {
  const families = byName(fonts);
  const parts = new Map<string, Uint8Array>();
  const relations: string[] = [];
  const embed = (element: string, program: Uint8Array): string => {
    const number = relations.length + 1;
    const key = guidOf(program);
    parts.set(`word/fonts/font${number}.odttf`, obfuscateFont(program, key));
    relations.push(
      `<Relationship Id="rId${number}" Type="${FONT_TYPE}" Target="fonts/font${number}.odttf"/>`,
    );
    return `<w:${element} r:id="rId${number}" w:fontKey="${key}"/>`;
  };
  const elements = [...families.values()].map(styles => fontXml(styles, embed));
  const table =
    `${XML_HEAD}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
    `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${elements.join('')}</w:fonts>`;
  const relationsXml =
    `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `${relations.join('')}</Relationships>`;
  return new Map([
    [FONT_TABLE, new TextEncoder().encode(table)],
    ...(relations.length === 0
      ? []
      : [['word/_rels/fontTable.xml.rels', new TextEncoder().encode(relationsXml)] as const]),
    ...parts,
  ]);
}

/** The four styles of a name, in the order their elements have (CT_Font). */
const STYLES = ['embedRegular', 'embedBold', 'embedItalic', 'embedBoldItalic'] as const;
type Style = (typeof STYLES)[number];
type Styles = Map<Style, TableFont & { readonly facts: FontFacts }>;

function byName(fonts: readonly TableFont[]): ReadonlyMap<string, Styles> {
  const families = new Map<string, Styles>();
  for (const font of fonts) {
    const facts = readFontFacts(font.program);
    const styles: Styles = families.get(facts.name) ?? new Map();
    const style = STYLES[Number(facts.bold) + 2 * Number(facts.italic)];
    if (style && !styles.has(style)) styles.set(style, { ...font, facts });
    families.set(facts.name, styles);
  }
  return families;
}

/** `w:font` (§17.8.3.10), described by its most ordinary style. */
function fontXml(styles: Styles, embed: (element: Style, program: Uint8Array) => string): string {
  const present = STYLES.flatMap(style => {
    const font = styles.get(style);
    return font ? [{ style, ...font }] : [];
  });
  const [first] = present;
  if (!first) return '';
  const { name, panose, family, pitch, signature } = first.facts;
  const bits = ['usb0', 'usb1', 'usb2', 'usb3', 'csb0', 'csb1'].map(
    (attribute, index) => ` w:${attribute}="${signature[index]}"`,
  );
  const programs = present.filter(({ embedded }) => embedded);
  return (
    `<w:font w:name="${xmlText(name)}"><w:panose1 w:val="${panose}"/><w:charset w:val="00"/>` +
    `<w:family w:val="${family}"/><w:pitch w:val="${pitch}"/><w:sig${bits.join('')}/>` +
    `${programs.map(({ style, program }) => embed(style, program)).join('')}</w:font>`
  );
}
