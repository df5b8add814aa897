import * as z from 'zod';
import { LOCALES } from '../../model/document.ts';
import { STRING_NAMES } from '../strings.ts';
import { sharedBlock } from './blocks.ts';
import { ID_PATTERN, id, locale, plain, rich } from './common.ts';

export const LANDS = ['nl', 'be'] as const;
export type Land = (typeof LANDS)[number];

/** The countries something holds in. */
export const lands = z
  .array(z.enum(LANDS))
  .min(1)
  .default([...LANDS])
  .meta({ description: 'Countries it holds in; left out elsewhere. Both by default.' });

/** `data/shared/blocks.yaml`: blocks that several documents use. */
export const blocksFile = z
  .strictObject({ locale, blocks: z.array(sharedBlock) })
  .meta({ title: 'Shared blocks' });

const tip = z.strictObject({
  text: rich,
  word: plain.optional().meta({ description: 'The word above the tip, when not the usual one.' }),
  audience: z
    .array(z.enum(['werknemer', 'werkgever', 'organisatie']))
    .min(1)
    .meta({ description: 'Doelgroep: who the tip is for.' }),
  phase: z.enum(['voor', 'tijdens', 'na', 'hervatting']).meta({ description: 'When it is of use.' }),
  land: lands,
});

/** `data/shared/tips.yaml`: tips by id. */
export const tipsFile = z
  .strictObject({ locale, tips: z.record(z.string().regex(ID_PATTERN), tip) })
  .meta({ title: 'Tips' });

const link = z.strictObject({
  id,
  url: plain.meta({ description: 'The whole address, beginning with https://.' }),
  label: plain,
  land: lands,
  category: plain,
  checked_on: plain.meta({ description: 'The day someone last opened it, yyyy-mm-dd, or "never".' }),
  replaces: plain.optional().meta({ description: 'The older address this one stands for.' }),
});

/** `data/shared/links.yaml`: every web address, with the day it was last opened. */
export const linksFile = z.strictObject({ locale, links: z.array(link) }).meta({ title: 'Links' });

const wordsByLocale = z.strictObject(
  Object.fromEntries(LOCALES.map(name => [name, z.array(plain).min(1).optional()])) as Record<
    (typeof LOCALES)[number],
    z.ZodOptional<z.ZodArray<typeof plain>>
  >,
);

/** `data/shared/terms.yaml`: the words for one thing in each language and country. */
export const termsFile = z
  .strictObject({
    terms: z.array(
      z.strictObject({
        id,
        words: wordsByLocale.meta({
          description: 'Right words by language; the first is the one we suggest.',
        }),
      }),
    ),
  })
  .meta({ title: 'Terms' });

const sameAs = z.strictObject({ same_as: locale });
const stringValues = z.strictObject(
  Object.fromEntries(
    STRING_NAMES.map(name => [name, z.union([plain, sameAs], 'text or { same_as: LOCALE }')]),
  ) as Record<(typeof STRING_NAMES)[number], z.ZodUnion<[typeof plain, typeof sameAs]>>,
);

/** `data/shared/strings.yaml` and its variants: the fixed words of the layouts. */
export const stringsFile = z.strictObject({ locale, strings: stringValues }).meta({ title: 'Strings' });

export type BlocksFile = z.infer<typeof blocksFile>;
export type TipsFile = z.infer<typeof tipsFile>;
export type TipFile = z.infer<typeof tip>;
export type LinksFile = z.infer<typeof linksFile>;
export type LinkFile = z.infer<typeof link>;
export type TermsFile = z.infer<typeof termsFile>;
export type StringsFile = z.infer<typeof stringsFile>;
