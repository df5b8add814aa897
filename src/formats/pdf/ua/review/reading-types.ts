/** Types that hold others and have no text of their own as a rule: what runs on within them begins anew each time. */
const GROUPING: ReadonlySet<string> = new Set(
  'Document Part Art Sect Div NonStruct Private TOC Index L LI Table TR THead TBody TFoot'.split(' '),
);

/** Types that run on in the text of a block. @see ISO 32000-1 §14.8.4.4 */
const INLINE: ReadonlySet<string> = new Set(
  'Span Quote Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP NonStruct'.split(' '),
);

/** Types whose Alt is read instead of what is in them; that of a table or a list only describes it. */
const REPLACED_BY_ALT: ReadonlySet<string> = new Set(
  `Figure Formula Link Annot Span Quote Reference BibEntry Code
   P H H1 H2 H3 H4 H5 H6 Lbl Caption Note BlockQuote`.split(/\s+/),
);

export const isGrouping = (type: string | undefined): boolean => type !== undefined && GROUPING.has(type);
export const isInline = (type: string | undefined): boolean => type !== undefined && INLINE.has(type);
export const isReplacedByAlt = (type: string | undefined): boolean =>
  type !== undefined && REPLACED_BY_ALT.has(type);
export const isPicture = (type: string | undefined): boolean => type === 'Figure' || type === 'Formula';
export const isHeading = (type: string | undefined): boolean => type !== undefined && /^H[1-6]?$/.test(type);
