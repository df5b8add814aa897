import { describe, expect, it } from 'vitest';
import { type BrokenBrand, edited, messagesAbout, packageFile, ttfWith } from './support.ts';

const PUBLIC_SANS = '@expo-google-fonts/public-sans';
const REGULAR = packageFile(`${PUBLIC_SANS}/400Regular/PublicSans_400Regular.ttf`);
const SEMIBOLD = packageFile(`${PUBLIC_SANS}/600SemiBold/PublicSans_600SemiBold.ttf`);
const BOLD = packageFile(`${PUBLIC_SANS}/700Bold/PublicSans_700Bold.ttf`);
const ITALIC = packageFile(`${PUBLIC_SANS}/400Regular_Italic/PublicSans_400Regular_Italic.ttf`);

const ATKINSON = 'family: Atkinson Hyperlegible Next';
const OWN_TEXT = edited([
  `text: { ${ATKINSON} }`,
  'text: { family: Public Sans, files: { 400: r.ttf, 700: b.ttf, 400 italic: i.ttf } }',
]);
const OWN_UI = edited([
  `ui: { ${ATKINSON} }`,
  'ui: { family: Public Sans, files: { 400: r.ttf, 600: s.ttf, 700: b.ttf } }',
]);
const FILES = { 'r.ttf': REGULAR, 's.ttf': SEMIBOLD, 'b.ttf': BOLD, 'i.ttf': ITALIC };

/** Offsets in the OS/2 table. */
const WEIGHT = 4;
const FS_TYPE = 8;

const cases: readonly BrokenBrand[] = [
  {
    what: 'a misspelt family',
    yaml: edited(['family: Literata', 'family: Litterata']),
    says: [
      `brand.yaml:14:22 error brand/unknown-font: "Litterata" is not a font that comes with Veldwerk
  hint: did you mean "Literata"? (a font of your own needs "files:")`,
    ],
  },
  {
    what: 'an unknown family',
    yaml: edited(['family: Literata', 'family: Comic Sans MS']),
    says: [
      `brand.yaml:14:22 error brand/unknown-font: "Comic Sans MS" is not a font that comes with Veldwerk
  hint: known here: Literata, Atkinson Hyperlegible Next, Public Sans, Source Serif 4, Source Sans 3 (a font of your own needs "files:")`,
    ],
  },
  {
    what: 'no weight for titles',
    yaml: edited([', weight: 600', '']),
    says: [
      `brand.yaml:14:12 error brand/missing-key: fonts.display has no "weight"
  hint: add "weight:"`,
    ],
  },
  {
    what: 'a weight between weights',
    yaml: edited(['weight: 600', 'weight: 650']),
    says: [
      `brand.yaml:14:40 error brand/unknown-value: fonts.display.weight must be 100, 200, 300, 400, 500, 600, 700, 800 or 900, not 650`,
    ],
  },
  {
    what: 'a weight the family lacks',
    yaml: edited(['family: Literata, weight: 600', `${ATKINSON}, weight: 900`]),
    says: [
      `brand.yaml:14:58 error brand/font-weight: "Atkinson Hyperlegible Next" has no weight 900
  hint: it has 200, 300, 400, 500, 600, 700, 800`,
    ],
  },
  {
    what: 'a weight for labels',
    yaml: edited([`ui: { ${ATKINSON}`, `ui: { ${ATKINSON}, weight: 500`]),
    says: [
      `brand.yaml:16:45 error brand/unknown-key: fonts.ui has no key "weight"
  hint: known here: family, files`,
    ],
  },
  {
    what: 'weights without a file',
    yaml: edited([`ui: { ${ATKINSON} }`, 'ui: { family: Public Sans, files: { 400: r.ttf } }']),
    files: FILES,
    says: [
      `brand.yaml:16:30 error brand/font-weight: "Public Sans" has no file for 600
  hint: add "600: fonts/NAME.ttf"`,
      `brand.yaml:16:30 error brand/font-weight: "Public Sans" has no file for 700
  hint: add "700: fonts/NAME.ttf"`,
    ],
  },
  {
    what: 'a misspelt style',
    yaml: OWN_TEXT.replace('400 italic', '400 italics'),
    files: FILES,
    says: [
      `brand.yaml:15:65 error brand/unknown-key: fonts.text.files has no key "400 italics"
  hint: did you mean "400 italic"?`,
    ],
  },
  {
    what: 'a font that is not there',
    yaml: OWN_TEXT.replace('b.ttf', 'bold.ttf'),
    files: FILES,
    says: [
      `brand.yaml:15:58 error brand/font: "bold.ttf" is not there
  hint: put it in data/brands/test`,
    ],
  },
  {
    what: 'a font of another brand',
    yaml: OWN_TEXT.replace('b.ttf', '../naast/b.ttf'),
    files: FILES,
    says: [
      `brand.yaml:15:58 error brand/font: "../naast/b.ttf" is not a file in the brand's own folder
  hint: put it in data/brands/test and write its name`,
    ],
  },
  {
    what: 'words named .ttf',
    yaml: OWN_TEXT,
    files: { ...FILES, 'r.ttf': 'font' },
    says: [
      `brand.yaml:15:46 error brand/font: "r.ttf" is not a TrueType font
  hint: ask for the font as static TrueType files (.ttf)`,
    ],
  },
  {
    what: 'a web font',
    yaml: OWN_TEXT,
    files: { ...FILES, 'r.ttf': 'wOF2' },
    says: [
      `brand.yaml:15:46 error brand/font: "r.ttf" is a web font (WOFF2), only TrueType files can be used
  hint: ask for the font as static TrueType files (.ttf)`,
    ],
  },
  {
    what: 'PostScript outlines',
    yaml: OWN_TEXT,
    files: { ...FILES, 'r.ttf': 'OTTO' },
    says: [
      `brand.yaml:15:46 error brand/font: "r.ttf" is an OpenType font with PostScript outlines, only TrueType outlines can be used
  hint: ask for the font as static TrueType files (.ttf)`,
    ],
  },
  {
    what: 'half a font',
    yaml: OWN_TEXT,
    files: { ...FILES, 'r.ttf': REGULAR.slice(0, 30_000) },
    says: [
      `brand.yaml:15:46 error brand/font: "r.ttf" is a TrueType font that was cut off
  hint: ask for the font as static TrueType files (.ttf)`,
    ],
  },
  {
    what: 'only a directory',
    yaml: OWN_TEXT,
    files: { ...FILES, 'r.ttf': Uint8Array.of(0, 1, 0, 0, 0, 0) },
    says: [
      `brand.yaml:15:46 error brand/font: "r.ttf" is a damaged TrueType font, without cmap, glyf, head, hhea, hmtx, loca, maxp, name, OS/2
  hint: ask for the font as static TrueType files (.ttf)`,
    ],
  },
  {
    what: 'a restricted licence',
    yaml: OWN_TEXT,
    files: { ...FILES, 'r.ttf': ttfWith('OS/2', FS_TYPE, 2) },
    says: [
      `brand.yaml:15:46 error brand/font: "r.ttf" may not be embedded in documents by its licence
  hint: choose another font, or ask its maker for a licence to embed it`,
    ],
  },
  {
    what: 'a licence for bitmaps only',
    yaml: OWN_TEXT,
    files: { ...FILES, 'r.ttf': ttfWith('OS/2', FS_TYPE, 0x200) },
    says: [
      `brand.yaml:15:46 error brand/font: "r.ttf" may not be embedded in documents by its licence
  hint: choose another font, or ask its maker for a licence to embed it`,
    ],
  },
  {
    what: 'a licence against subsets',
    yaml: OWN_TEXT,
    files: { ...FILES, 'r.ttf': ttfWith('OS/2', FS_TYPE, 0x100) },
    says: [
      `brand.yaml:15:46 error brand/font: "r.ttf" may only be embedded whole by its licence
  hint: choose another font, or ask its maker for a licence to embed it`,
    ],
  },
  {
    what: 'a licence to print, for fields',
    yaml: OWN_UI,
    files: { ...FILES, 'r.ttf': ttfWith('OS/2', FS_TYPE, 4) },
    says: [
      `brand.yaml:16:44 error brand/font: "r.ttf" may not be embedded in forms by its licence, only in documents to print
  hint: choose another font, or ask its maker for a licence to embed it`,
    ],
  },
  {
    what: 'regular as bold',
    yaml: OWN_TEXT,
    files: { ...FILES, 'b.ttf': REGULAR },
    says: [
      `brand.yaml:15:58 error brand/font: "b.ttf" is 400, not 700
  hint: give each weight its own file`,
    ],
  },
  {
    what: 'upright as italic',
    yaml: OWN_TEXT,
    files: { ...FILES, 'i.ttf': REGULAR },
    says: [
      `brand.yaml:15:77 error brand/font: "i.ttf" is 400, not 400 italic
  hint: give each weight its own file`,
    ],
  },
  {
    what: 'a weight the font does not give itself',
    yaml: OWN_TEXT,
    files: { ...FILES, 'r.ttf': ttfWith('OS/2', WEIGHT, 300) },
    says: [
      `brand.yaml:15:46 error brand/font: "r.ttf" is 300, not 400
  hint: give each weight its own file`,
    ],
  },
  {
    what: 'another name',
    yaml: OWN_UI.replace('Public Sans', 'Sans Publique'),
    files: FILES,
    says: [
      `brand.yaml:16:46 error brand/font: "r.ttf" calls itself "Public Sans", not "Sans Publique"
  hint: give the name the font gives itself`,
      `brand.yaml:16:58 error brand/font: "s.ttf" calls itself "Public Sans", not "Sans Publique"
  hint: give the name the font gives itself`,
      `brand.yaml:16:70 error brand/font: "b.ttf" calls itself "Public Sans", not "Sans Publique"
  hint: give the name the font gives itself`,
    ],
  },
];

describe('fonts that cannot be used', () => {
  it.each(cases)('says so for $what', broken => {
    expect(messagesAbout(broken)).toEqual(broken.says);
  });
});
