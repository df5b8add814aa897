import { guidOf } from '../ooxml/guid.ts';
import { XML_HEAD, xmlText } from '../ooxml/xml-text.ts';
import type { ContentControl } from './content-control.ts';
import { PLACEHOLDER_STYLE, placeholderName, textXml } from './control-xml.ts';

export const GLOSSARY_TYPE =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/glossaryDocument';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * The glossary document: the text each empty control goes back to. Without it Word shows blanks.
 * @param styles the document's own: placeholders keep their language, font and colour when Word puts them back
 * @see ISO/IEC 29500-1 §17.12
 */
export function glossaryParts(
  controls: readonly { readonly control: ContentControl }[],
  styles: string,
): ReadonlyMap<string, string> {
  const [docDefaults = ''] = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(styles) ?? [];
  const [placeholder = ''] =
    new RegExp(`<w:style [^>]*"${PLACEHOLDER_STYLE}".*?</w:style>`, 's').exec(styles) ?? [];
  const texts = new Set(controls.map(({ control }) => control.placeholder).filter(text => text !== ''));
  return new Map([
    [
      'word/glossary/document.xml',
      `${XML_HEAD}<w:glossaryDocument ${W}><w:docParts>${[...texts].map(docPart).join('')}</w:docParts></w:glossaryDocument>`,
    ],
    [
      'word/glossary/_rels/document.xml.rels',
      `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" ' +
        'Target="styles.xml"/></Relationships>',
    ],
    [
      'word/glossary/styles.xml',
      `${XML_HEAD}<w:styles ${W}>${docDefaults}` +
        `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${placeholder}</w:styles>`,
    ],
  ]);
}

function docPart(text: string): string {
  const name = placeholderName(text);
  return (
    `<w:docPart><w:docPartPr><w:name w:val="${xmlText(name)}"/>` +
    '<w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>' +
    `<w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors>` +
    `<w:guid w:val="${guidOf(name)}"/></w:docPartPr>` +
    `<w:docPartBody><w:p><w:r><w:rPr><w:rStyle w:val="${PLACEHOLDER_STYLE}"/></w:rPr>${textXml(text)}</w:r></w:p></w:docPartBody></w:docPart>`
  );
}
