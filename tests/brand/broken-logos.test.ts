import { describe, expect, it } from 'vitest';
import { type BrokenBrand, edited, messagesAbout, png, SVG } from './support.ts';

const PNG_BRAND = edited(['logo.svg', 'logo.png']);
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46);
const GZIP = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);

/** An SVG of the right size with something in it. */
function svgWith(content: string): { readonly 'logo.svg': string } {
  return { 'logo.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10">${content}</svg>` };
}

const cases: readonly BrokenBrand[] = [
  {
    what: 'only a name',
    yaml: edited(['{ file: logo.svg, alt: Logo van Test }', 'logo.svg']),
    says: [`brand.yaml:2:7 error brand/wrong-type: logo must be a mapping (key: value), not "logo.svg"`],
  },
  {
    what: 'no alternative text',
    yaml: edited([', alt: Logo van Test', '']),
    says: [
      `brand.yaml:2:7 error brand/missing-key: logo has no "alt"
  hint: add "alt:"`,
    ],
  },
  {
    what: 'an empty alternative text',
    yaml: edited(['alt: Logo van Test', 'alt: ""']),
    says: [
      `brand.yaml:2:25 error brand/empty: logo.alt is empty
  hint: fill it in`,
    ],
  },
  {
    what: 'an alternative text of spaces',
    yaml: edited(['alt: Logo van Test', 'alt: "  "']),
    says: [
      `brand.yaml:2:25 error brand/empty: logo.alt is empty
  hint: fill it in`,
    ],
  },
  {
    what: 'a misspelt name',
    yaml: edited(['logo.svg', 'lgoo.svg']),
    says: [
      `brand.yaml:2:15 error brand/logo: "lgoo.svg" is not there
  hint: did you mean "logo.svg"?`,
    ],
  },
  {
    what: 'a file of another brand',
    yaml: edited(['logo.svg', '../naast/logo.svg']),
    says: [
      `brand.yaml:2:15 error brand/logo: "../naast/logo.svg" is not a file in the brand's own folder
  hint: put it in data/brands/test and write its name`,
    ],
  },
  {
    what: 'a file anywhere on the machine',
    yaml: edited(['logo.svg', '/etc/logo.svg']),
    says: [
      `brand.yaml:2:15 error brand/logo: "/etc/logo.svg" is not a file in the brand's own folder
  hint: put it in data/brands/test and write its name`,
    ],
  },
  {
    what: 'a path with backslashes',
    yaml: edited(['logo.svg', 'img\\logo.svg']),
    says: [
      `brand.yaml:2:15 error brand/logo: "img\\logo.svg" is not a file in the brand's own folder
  hint: put it in data/brands/test and write its name`,
    ],
  },
  {
    what: 'an address',
    yaml: edited(['logo.svg', 'https://test.example/logo.svg']),
    says: [
      `brand.yaml:2:15 error brand/logo: "https://test.example/logo.svg" is not a file in the brand's own folder
  hint: put it in data/brands/test and write its name`,
    ],
  },
  {
    what: 'no file for the cover',
    yaml: edited(['colours:', 'cover_logo: { file: wit.svg, alt: Logo }\ncolours:']),
    says: [
      `brand.yaml:3:21 error brand/logo: "wit.svg" is not there
  hint: put it in data/brands/test`,
    ],
  },
  {
    what: '2 MB and a byte',
    files: { 'logo.svg': SVG + ' '.repeat(2_000_001 - SVG.length) },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" has 2,000,001 bytes, a logo at most 2,000,000 (2 MB)
  hint: a logo as plain SVG is seldom more than 100 kB: look for a photo inside, or scale a PNG down`,
    ],
  },
  {
    what: 'an empty file',
    files: { 'logo.svg': '' },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" is empty
  hint: export the logo as SVG (best) or PNG`,
    ],
  },
  {
    what: 'a JPEG named .png',
    yaml: PNG_BRAND,
    files: { 'logo.png': JPEG },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.png" is a JPEG picture, not SVG or PNG
  hint: export the logo as SVG (best) or PNG`,
    ],
  },
  {
    what: 'a compressed SVG',
    files: { 'logo.svg': GZIP },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" is a compressed SVG (SVGZ), not SVG or PNG
  hint: export the logo as SVG (best) or PNG`,
    ],
  },
  {
    what: 'HTML named .svg',
    files: { 'logo.svg': `<!DOCTYPE html><html>${SVG}</html>` },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" is an HTML page, not SVG or PNG
  hint: export the logo as SVG (best) or PNG`,
    ],
  },
  {
    what: 'words named .svg',
    files: { 'logo.svg': 'logo' },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" is not SVG or PNG
  hint: export the logo as SVG (best) or PNG`,
    ],
  },
  {
    what: 'other XML named .svg',
    files: { 'logo.svg': '<?xml version="1.0"?><rss></rss>' },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" is not SVG or PNG
  hint: export the logo as SVG (best) or PNG`,
    ],
  },
  {
    what: 'a PNG without its last bytes',
    yaml: PNG_BRAND,
    files: { 'logo.png': png(30, 10).slice(0, -1) },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.png" is a PNG that was cut off: its end is missing
  hint: copy or export the file again`,
    ],
  },
  {
    what: 'half a PNG',
    yaml: PNG_BRAND,
    files: { 'logo.png': png(30, 10).slice(0, 40) },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.png" is a PNG that was cut off: its end is missing
  hint: copy or export the file again`,
    ],
  },
  {
    what: 'a PNG with a flipped bit',
    yaml: PNG_BRAND,
    files: { 'logo.png': png(30, 10).map((byte, i) => (i === 45 ? byte ^ 1 : byte)) },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.png" is a damaged PNG: its IDAT part doesn't match its checksum
  hint: export the logo again`,
    ],
  },
  {
    what: 'a PNG without width',
    yaml: PNG_BRAND,
    files: { 'logo.png': png(0, 10) },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.png" is a PNG of 0 × 10 pixels
  hint: export the logo again`,
    ],
  },
  {
    what: 'a PNG of 10,001 pixels',
    yaml: PNG_BRAND,
    files: { 'logo.png': png(10_001, 10) },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.png" is a PNG of 10001 × 10 pixels, a logo has at most 10000 × 10000
  hint: export the logo again`,
    ],
  },
  {
    what: 'XML that breaks off',
    files: { 'logo.svg': SVG.replace('</svg>', '\n<g></svg>') },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" is not well-formed XML (line 2)
  hint: export the logo again as plain SVG`,
    ],
  },
  {
    what: 'a script',
    files: svgWith('<script>alert(1)</script>'),
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" holds a script
  hint: export the logo again as plain SVG`,
    ],
  },
  {
    what: 'a script in an attribute',
    files: svgWith('<g onload="alert(1)"/>'),
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" holds a script in an attribute
  hint: export the logo again as plain SVG`,
    ],
  },
  {
    what: 'HTML inside',
    files: svgWith('<foreignObject/>'),
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" holds parts that are not SVG
  hint: export the logo again as plain SVG`,
    ],
  },
  {
    what: 'text',
    files: svgWith('<text>naast</text>'),
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" holds text, which looks different where its font is missing
  hint: convert text to paths in the drawing program`,
    ],
  },
  {
    what: 'animation',
    files: svgWith('<animate attributeName="x"/>'),
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" holds animation
  hint: leave the animation out`,
    ],
  },
  {
    what: 'a picture from elsewhere',
    files: svgWith('<image href="https://cdn.example/a.png"/>'),
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" refers to something outside itself: "https://cdn.example/a.png"
  hint: draw it in the logo itself, or leave it out`,
    ],
  },
  {
    what: 'a style from elsewhere',
    files: svgWith('<style>@import "https://fonts.example/a.css";</style>'),
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" refers to something outside itself: "https://fonts.example/a.css"
  hint: draw it in the logo itself, or leave it out`,
    ],
  },
  {
    what: 'a pattern from elsewhere',
    files: svgWith('<path style="fill:url(a.svg#b)"/>'),
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" refers to something outside itself: "a.svg#b"
  hint: draw it in the logo itself, or leave it out`,
    ],
  },
  {
    what: 'an address in disguise',
    files: svgWith('<path style="fill:u\\72l(&#104;ttps://cdn.example/a)"/>'),
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" refers to something outside itself: "https://cdn.example/a"
  hint: draw it in the logo itself, or leave it out`,
    ],
  },
  {
    what: 'a style sheet beside it',
    files: { 'logo.svg': `<?xml-stylesheet href="a.css"?>${SVG}` },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" refers to something outside itself: "xml-stylesheet"
  hint: draw it in the logo itself, or leave it out`,
    ],
  },
  {
    what: 'entities',
    files: { 'logo.svg': `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${SVG}` },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" declares entities
  hint: export the logo again as plain SVG`,
    ],
  },
  {
    what: 'no size',
    files: { 'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="100%"/>' },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" has no size that can be read
  hint: give the svg element a viewBox="0 0 width height"`,
    ],
  },
  {
    what: 'a view box without height',
    files: { 'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 0"/>' },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" has no size that can be read
  hint: give the svg element a viewBox="0 0 width height"`,
    ],
  },
  {
    what: 'a ribbon',
    files: { 'logo.svg': SVG.replace('30 10', '1201 100') },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" is 12.1 times as wide as it is high, a logo at most 12 times
  hint: cut off empty space around it, or use a more compact version of the logo`,
    ],
  },
  {
    what: 'a pole',
    yaml: PNG_BRAND,
    files: { 'logo.png': png(10, 80) },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.png" is 8 times as high as it is wide, a logo at most 6 times
  hint: cut off empty space around it, or use a more compact version of the logo`,
    ],
  },
  {
    what: 'a ribbon with a script',
    files: { 'logo.svg': svgWith('<script/>')['logo.svg'].replace('30 10', '150 10') },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" holds a script
  hint: export the logo again as plain SVG`,
      `brand.yaml:2:15 error brand/logo: "logo.svg" is 15 times as wide as it is high, a logo at most 12 times
  hint: cut off empty space around it, or use a more compact version of the logo`,
    ],
  },
  {
    what: 'the cover',
    yaml: edited(['colours:', 'cover_logo: { file: cover.svg, alt: Logo van Test }\ncolours:']),
    files: { 'cover.svg': SVG.replace('30 10', '10 61') },
    says: [
      `brand.yaml:3:21 error brand/logo: "cover.svg" is 6.1 times as high as it is wide, a logo at most 6 times
  hint: cut off empty space around it, or use a more compact version of the logo`,
    ],
  },
  {
    what: 'a partner',
    yaml: edited(['colours:', 'partner_logo: { file: partner.svg, alt: Logo van Partner }\ncolours:']),
    files: { 'partner.svg': SVG.replace('<path', '<text/><path') },
    says: [
      `brand.yaml:3:23 error brand/logo: "partner.svg" holds text, which looks different where its font is missing
  hint: convert text to paths in the drawing program`,
    ],
  },
  {
    what: 'a partner that is not there',
    yaml: edited(['colours:', 'partner_logo: { file: partner.svg, alt: Logo van Partner }\ncolours:']),
    says: [
      `brand.yaml:3:23 error brand/logo: "partner.svg" is not there
  hint: put it in data/brands/test`,
    ],
  },
  {
    what: 'a partner without alternative text',
    yaml: edited(['colours:', 'partner_logo: { file: logo.svg }\ncolours:']),
    says: [
      `brand.yaml:3:15 error brand/missing-key: partner_logo has no "alt"
  hint: add "alt:"`,
    ],
  },
  {
    what: 'a partner left empty',
    yaml: edited(['colours:', 'partner_logo:\ncolours:']),
    says: [
      `brand.yaml:3:1 error brand/empty: partner_logo is empty
  hint: fill it in, or leave out its key too`,
    ],
  },
  {
    what: 'no namespace',
    files: { 'logo.svg': '<svg viewBox="0 0 30 10"/>' },
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" lacks xmlns="http://www.w3.org/2000/svg"
  hint: export the logo again as plain SVG`,
    ],
  },
  {
    what: 'three faults at once',
    files: svgWith('<script/><text/><use xlink:href="other.svg#a"/>'),
    says: [
      `brand.yaml:2:15 error brand/logo: "logo.svg" holds text, which looks different where its font is missing
  hint: convert text to paths in the drawing program`,
      `brand.yaml:2:15 error brand/logo: "logo.svg" holds a script
  hint: export the logo again as plain SVG`,
      `brand.yaml:2:15 error brand/logo: "logo.svg" refers to something outside itself: "other.svg#a"
  hint: draw it in the logo itself, or leave it out`,
    ],
  },
];

describe('a logo that cannot be used', () => {
  it.each(cases)('says so for $what', broken => {
    expect(messagesAbout(broken)).toEqual(broken.says);
  });
});
