import * as z from 'zod';
import type { DetailName } from '../model/document.ts';

const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;
const ONE_LINE_TEXT = 'one line without control characters';
const line = z.string().trim().min(1).regex(ONE_LINE, ONE_LINE_TEXT);

/** Fits a line of a page at 11 pt, in a wide face too. Half a page is for templates to break within. */
const LONGEST_WORD = 60;
const UNBROKEN = new RegExp(`[^ /–-]{${LONGEST_WORD + 1}}`, 'u');
const breaks = (text: string): boolean => !UNBROKEN.test(text);
const BREAKS = `broken by a space or a hyphen at least every ${LONGEST_WORD} characters`;

/** Text that a page shows: there is an end to what fits. */
const shown = (most: number) => line.max(most).refine(breaks, BREAKS);
/** The same, but it may be left empty. */
const shownIfFilled = (most: number) =>
  z.string().trim().regex(ONE_LINE, ONE_LINE_TEXT).max(most).refine(breaks, BREAKS).nullable();
const path = line.meta({ description: "A file in the brand's own folder, with forward slashes." });
const colour = z
  .string()
  .regex(/^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$/, 'a colour as "#RRGGBB" or "#RGB"')
  .meta({ description: 'A colour as "#RRGGBB" or "#RGB", in quotes.' });

const logo = z.strictObject({
  file: path.meta({ description: "An SVG or PNG of at most 2 MB in the brand's own folder." }),
  alt: line.meta({ description: 'What the logo says to someone who cannot see it.' }),
});

const files = z
  .strictObject({
    '100': path.optional(),
    '200': path.optional(),
    '300': path.optional(),
    '400': path.optional(),
    '500': path.optional(),
    '600': path.optional(),
    '700': path.optional(),
    '800': path.optional(),
    '900': path.optional(),
    '400 italic': path.optional(),
  })
  .meta({
    description: "The brand's own TrueType files, by weight; without it the family is a shipped one.",
  });

const detail = shownIfFilled(120).optional();
const details = {
  privacy_contact: detail.meta({ description: 'Who answers questions about personal data.' }),
  return_to: detail.meta({
    description: "Where a filled-in form goes, e.g. 'je leidinggevende, via het HR-systeem'.",
  }),
  kept_for: detail.meta({ description: "How long forms are kept, e.g. 'twee jaar'." }),
  errors_to: detail.meta({ description: 'Where readers report a mistake.' }),
} satisfies Record<DetailName, typeof detail>;

const weight = z.literal([100, 200, 300, 400, 500, 600, 700, 800, 900]);
const family = line.meta({ description: 'A shipped family, or any name when `files` gives its fonts.' });

/** `data/brands/<id>/brand.yaml`, as it is written. */
export const brandSchema = z.strictObject({
  organisation: shown(120).meta({ description: 'The name people use, as it stands in sentences.' }),
  logo,
  cover_logo: logo
    .meta({ description: 'The logo on the cover colour, when `logo` does not show there.' })
    .optional(),
  partner_logo: logo.meta({ description: 'The logo of a partner; shown on white only.' }).optional(),
  colours: z.strictObject({
    ink: colour.meta({ description: 'Text.' }),
    muted: colour.meta({ description: 'Help texts, column heads and footers.' }),
    key: colour.meta({ description: 'Headings, links, ticks and the base of fields.' }),
    line: colour.meta({ description: 'Outlines and rules.' }),
    fill: colour.meta({ description: 'Inside fields.' }),
    soft: colour.meta({ description: 'The privacy panel.' }),
    cover: colour.meta({ description: 'The panel on the cover.' }),
    cover_ink: colour.meta({ description: 'Text on the cover panel.' }),
    pattern: z.tuple([colour, colour, colour, colour]).meta({ description: 'Decoration on the cover.' }),
  }),
  fonts: z.strictObject({
    display: z.strictObject({ family, weight, files: files.optional() }).meta({ description: 'Titles.' }),
    text: z.strictObject({ family, files: files.optional() }).meta({ description: 'Running text.' }),
    ui: z
      .strictObject({ family, files: files.optional() })
      .meta({ description: 'Labels, fields and everything else that works.' }),
  }),
  corners: z.enum(['round', 'square']),
  contact: z
    .array(
      z.strictObject({
        label: shown(30),
        value: shownIfFilled(120).meta({
          description: 'Left empty, the line disappears with its label.',
        }),
      }),
    )
    .max(8)
    .meta({ description: 'How to reach the organisation.' }),
  details: z
    .strictObject(details)
    .meta({
      description: 'Words that documents fill in; a sentence whose word is left empty disappears.',
    })
    .optional(),
  options: z.array(line).meta({ description: 'Ids of the optional blocks this brand switches on.' }),
  letterhead: line
    .meta({
      description:
        'The letterhead for Word documents: a .docx or .dotx of at most 5 MB in templates/docx, with {{inhoud}} ' +
        'where the document goes.',
    })
    .optional(),
});

export type BrandFile = z.infer<typeof brandSchema>;
export type FontFiles = z.infer<typeof files>;
