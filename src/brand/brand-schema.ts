import * as z from 'zod';

const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^\P{Cc}*$/u, 'one line');
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

const weight = z.literal([100, 200, 300, 400, 500, 600, 700, 800, 900]);
const family = line.meta({ description: 'A shipped family, or any name when `files` gives its fonts.' });

/** `data/brands/<id>/brand.yaml`, as it is written. */
export const brandSchema = z.strictObject({
  organisation: line,
  logo,
  cover_logo: logo
    .meta({ description: 'The logo on the cover colour, when `logo` does not show there.' })
    .optional(),
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
        label: line,
        value: z.string().nullable().meta({ description: 'Left empty, the line disappears with its label.' }),
      }),
    )
    .meta({ description: 'How to reach the organisation.' }),
  options: z.array(line).meta({ description: 'Ids of the optional blocks this brand switches on.' }),
});

export type BrandFile = z.infer<typeof brandSchema>;
export type FontFiles = z.infer<typeof files>;
