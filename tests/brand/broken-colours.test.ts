import { describe, expect, it } from 'vitest';
import { type BrokenBrand, edited, messagesAbout } from './support.ts';

const cases: readonly BrokenBrand[] = [
  {
    what: 'a name',
    yaml: edited(['"#5F5160"', 'red']),
    says: [
      `brand.yaml:5:10 error brand/wrong-value: colours.muted must be a colour as "#RRGGBB" or "#RGB", not "red"`,
    ],
  },
  {
    what: 'a colour without quotes',
    yaml: edited(['"#5F5160"', '#5F5160']),
    says: [
      `brand.yaml:5:10 error brand/empty: colours.muted is empty: an unquoted # begins a comment
  hint: put it in double quotes: "#5F5160"`,
    ],
  },
  {
    what: 'a colour read as a number',
    yaml: edited(['"#5F5160"', '112233']),
    says: [
      `brand.yaml:5:10 error brand/wrong-type: colours.muted must be text, not the number 112233
  hint: put it in double quotes: "112233"`,
    ],
  },
  {
    what: 'a colour with transparency',
    yaml: edited(['"#5F5160"', '"#5F5160FF"']),
    says: [
      `brand.yaml:5:10 error brand/wrong-value: colours.muted must be a colour as "#RRGGBB" or "#RGB", not "#5F5160FF"`,
    ],
  },
  {
    what: 'a pattern of three',
    yaml: edited([', "#F9CDA9"]', ']']),
    says: [`brand.yaml:12:3 error brand/wrong-count: colours.pattern has 3 members, but needs exactly 4`],
  },
  {
    what: 'a pattern of five',
    yaml: edited(['"#F9CDA9"]', '"#F9CDA9", "#000"]']),
    says: [`brand.yaml:12:3 error brand/wrong-count: colours.pattern has 5 members, but needs exactly 4`],
  },
  {
    what: 'light yellow text',
    yaml: edited(['"#2A2028"', '"#F5E663"']),
    says: [
      `brand.yaml:4:8 error brand/contrast: "#F5E663" (ink) on "#FFFFFF" (white) is 1.28:1, text needs 4.5:1; also too low: ink on fill 1.17:1, ink on soft 1.08:1, ink on Excel's grey 1.15:1, ink on Excel's green 1.08:1, ink on Excel's yellow 1.09:1, ink on Excel's red 1.00:1
  hint: "#706600" is the nearest that passes (5.85:1)`,
    ],
  },
  {
    what: 'help texts just too light',
    yaml: edited(['"#5F5160"', '"#777777"']),
    says: [
      `brand.yaml:5:10 error brand/contrast: "#777777" (muted) on "#FFFFFF" (white) is 4.47:1, text needs 4.5:1; also too low: muted on fill 4.10:1, muted on soft 3.78:1, muted on Excel's grey 4.04:1
  hint: "#6B6B6B" is the nearest that passes (5.32:1)`,
    ],
  },
  {
    what: 'headings that pass on white only',
    yaml: edited(['"#5B2450"', '"#757575"']),
    says: [
      `brand.yaml:6:8 error brand/contrast: "#757575" (key) on "#FBF4EC" (fill) is 4.22:1, text needs 4.5:1; also too low: key on soft 3.89:1, key on Excel's grey 4.15:1
  hint: "#6B6B6B" is the nearest that passes (4.88:1)`,
    ],
  },
  {
    what: 'pale outlines, in the short form',
    yaml: edited(['"#86647A"', '"#ddc"']),
    says: [
      `brand.yaml:7:9 error brand/contrast: "#DDDDCC" (line) on "#FFFFFF" (white) is 1.37:1, outlines need 3:1; also too low: line on fill 1.25:1, line on Excel's grey 1.23:1
  hint: "#8D8D7E" is the nearest that passes (3.36:1)`,
    ],
  },
  {
    what: 'dark fields, not every text on them',
    yaml: edited(['"#FBF4EC"', '"#402030"']),
    says: [
      `brand.yaml:8:9 error brand/contrast: "#2A2028" (ink) on "#402030" (fill) is 1.09:1, text needs 4.5:1; also too low: muted on fill 1.93:1, key on fill 1.23:1, line on fill 2.80:1
  hint: "#E9BED1" is the nearest that passes (9.54:1)`,
    ],
  },
  {
    what: 'white on a light cover',
    yaml: edited(['"#3A1633"', '"#FFFFFF"']),
    says: [
      `brand.yaml:11:14 error brand/contrast: "#FFFFFF" (cover_ink) on "#F4B183" (cover) is 1.83:1, text needs 4.5:1
  hint: "#4E4E4E" is the nearest that passes (4.54:1)`,
    ],
  },
  {
    what: 'text that only a fill of workbooks is too dark for',
    yaml: edited(['"#2A2028"', '"#666666"']),
    says: [
      `brand.yaml:4:8 error brand/contrast: "#666666" (ink) on "#FADCDC" (Excel's red) is 4.46:1, text needs 4.5:1
  hint: "#656565" is the nearest that passes (4.53:1)`,
    ],
  },
  {
    what: 'two colours',
    yaml: edited(['"#2A2028"', '"#00FF00"'], ['"#86647A"', '"#FFFF00"']),
    says: [
      `brand.yaml:4:8 error brand/contrast: "#00FF00" (ink) on "#FFFFFF" (white) is 1.37:1, text needs 4.5:1; also too low: ink on fill 1.25:1, ink on soft 1.16:1, ink on Excel's grey 1.23:1, ink on Excel's green 1.16:1, ink on Excel's yellow 1.16:1, ink on Excel's red 1.06:1
  hint: "#007600" is the nearest that passes (5.84:1)`,
      `brand.yaml:7:9 error brand/contrast: "#FFFF00" (line) on "#FFFFFF" (white) is 1.07:1, outlines need 3:1; also too low: line on fill 1.01:1, line on Excel's grey 1.03:1
  hint: "#919100" is the nearest that passes (3.35:1)`,
    ],
  },
  {
    what: 'a colour beside one that cannot be read',
    yaml: edited(['"#FBF4EC"', 'x'], ['"#2A2028"', '"#FFF"']),
    says: [
      `brand.yaml:4:8 error brand/contrast: "#FFFFFF" (ink) on "#FFFFFF" (white) is 1.00:1, text needs 4.5:1; also too low: ink on soft 1.18:1, ink on Excel's grey 1.10:1, ink on Excel's green 1.18:1, ink on Excel's yellow 1.17:1, ink on Excel's red 1.28:1
  hint: "#656565" is the nearest that passes (5.82:1)`,
      `brand.yaml:8:9 error brand/wrong-value: colours.fill must be a colour as "#RRGGBB" or "#RGB", not "x"`,
    ],
  },
];

describe('colours that cannot be used', () => {
  it.each(cases)('names $what', broken => {
    expect(messagesAbout(broken)).toEqual(broken.says);
  });
});
