/** Styles the `docx` library brings along whether they are used or not, in looks that are nobody's. */
const LIBRARY_STYLES = new Set([
  ...['Title', 'Strong', 'Caption', 'Bibliography', 'LineNumber', 'Heading4', 'Heading5', 'Heading6'],
  ...['FootnoteReference', 'FootnoteText', 'FootnoteTextChar'],
  ...['EndnoteReference', 'EndnoteText', 'EndnoteTextChar'],
  ...Array.from({ length: 9 }, (_, index) => `TOC${index + 1}`),
]);

/** The styles that Word offers first to who changes a document; the others stay in the whole list. */
const OFFERED = new Set([
  ...['Normal', 'Heading1', 'Heading2', 'Heading3', 'ListParagraph', 'Lead', 'Note'],
  ...['FieldLabel', 'FieldHelp', 'Answer', 'TickItem', 'PanelText', 'Hyperlink'],
]);

/**
 * `w:latentStyles` (ISO/IEC 29500-1 §17.7.4.6): without it Word fills its list with a few hundred styles of its own.
 */
const LATENT_STYLES =
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" ' +
  'w:defQFormat="0" w:count="376"/>';

const NO_LIST =
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';

/** `word/styles.xml` of the library, with the names of Word and only the styles a document needs. */
export function tidyStyles(xml: string): string {
  const tidied = xml
    .replace(/<w:style [^>]*w:styleId="([^"]*)"[^>]*>.*?<\/w:style>/gs, (style, id: string) => {
      if (LIBRARY_STYLES.has(id)) return '';
      return OFFERED.has(id) ? style : style.replace('<w:qFormat/>', '');
    })
    .replace(
      /<w:style ([^>]*w:styleId="DefaultParagraphFont")(?![^>]*w:default)/,
      '<w:style w:default="1" $1',
    )
    // Built-in styles are known by their names in lower case (§17.7.4.9).
    .replace(/(<w:name w:val=")Heading (\d")/g, '$1heading $2');
  return tidied
    .replace('</w:docDefaults>', `</w:docDefaults>${LATENT_STYLES}`)
    .replace('</w:styles>', `${NO_LIST}</w:styles>`);
}

/**
 * `word/numbering.xml` of the library: levels in use are marked as not in use there, and lists get a number by which
 * Word knows them when text is copied (`w:nsid`, §17.9.15).
 */
export function tidyNumbering(xml: string): string {
  return xml
    .replaceAll(' w:tentative="1"', '')
    .replace(/(<w:abstractNum w:abstractNumId="(\d+)"[^>]*>)/g, (_, tag: string, id: string) => {
      const nsid = (0x56_4b_00_00 + Number(id)).toString(16).toUpperCase().padStart(8, '0');
      return `${tag}<w:nsid w:val="${nsid}"/>`;
    });
}
