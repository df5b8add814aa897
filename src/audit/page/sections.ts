import { html, type Markup } from '../../formats/html/html.ts';
import type { Review } from '../../formats/pdf/ua/review/review.ts';
import { fileText } from './file-text.ts';
import type { PageContext } from './page-context.ts';
import { SECTIONS, type SectionId } from './page-texts.ts';
import { artifacts } from './sections/artifacts.ts';
import { fields } from './sections/fields.ts';
import { headings } from './sections/headings.ts';
import { languages } from './sections/languages.ts';
import { links } from './sections/links.ts';
import { pictures } from './sections/pictures.ts';
import { readingOrder } from './sections/reading-order.ts';
import { tables } from './sections/tables.ts';

/** A question to a person, with what the file has to show for it. */
interface Section {
  /** Whether there is anything of its kind in the file. Absent for what is always asked. */
  readonly applies?: (review: Review) => boolean;
  /** How many items are ticked one by one. */
  readonly items?: (review: Review) => number;
  readonly evidence: (context: PageContext) => Markup | null;
}

const nothing = (): null => null;

/**
 * What no machine can judge. Before each: the checkpoints of the Matterhorn Protocol whose failure conditions are left to people, in
 * whole or in part; or where else the question comes from.
 * @see PDF Association, Matterhorn Protocol 1.1; ISO 14289-1:2014
 */
const TABLE: Readonly<Record<SectionId, Section>> = {
  // 06 metadata
  title: { evidence: title },
  // 01 real content, 02 role mapping, 09 appropriate tags, 16 lists, 17 formulas, 19 notes, 22 article threads
  'reading-order': { evidence: readingOrder },
  // 14 headings, 27 navigation
  headings: { evidence: headings },
  // 24 forms, 28 annotations: names that say something (ISO 14289-1 §7.18.1)
  fields: {
    applies: review => review.fields.length > 0,
    items: review => review.fields.length,
    evidence: fields,
  },
  // 13 graphics
  pictures: {
    applies: review => review.pictures.length > 0,
    items: review => review.pictures.length,
    evidence: pictures,
  },
  // 15 tables
  tables: {
    applies: review => review.tables.length > 0,
    items: review => review.tables.length,
    evidence: tables,
  },
  // 11 natural language
  languages: { evidence: languages },
  // 28 annotations: descriptions that say something (ISO 14289-1 §7.18.5)
  links: { applies: review => review.links.length > 0, evidence: links },
  // 01 real content, 18 headers and footers
  artifacts: { applies: review => review.artifacts.length > 0, evidence: artifacts },
  // 04 colour and contrast
  senses: { evidence: nothing },
  // Not of PDF/UA but of WCAG 2.2, 1.4.3 and 1.4.11, which forms have to keep as well
  contrast: { evidence: nothing },
  // 03 flickering, 05 sound
  motion: { evidence: nothing },
  // 08 optical character recognition, 12 stretchable characters; WCAG 2.2, 3.1.4 on abbreviations
  letters: { applies: ({ reading }) => reading.length > 0, evidence: nothing },
  // 26 security, 29 actions; WCAG 2.2, 2.1.1 and 2.4.3
  use: { evidence: nothing },
};

/** What a page asks. */
export interface AskedQuestion {
  readonly id: SectionId;
  /** How many items are ticked one by one. */
  readonly items: number;
}

/** A section of the page, ready to be shown. */
export interface ShownSection extends AskedQuestion {
  readonly evidence: Markup | null;
}

const applies = (id: SectionId, review: Review): boolean => TABLE[id].applies?.(review) ?? true;

/** The questions that the page about a file asks. @param review as much of it as the page shows */
export const questionsOf = (review: Review): readonly AskedQuestion[] =>
  SECTIONS.filter(id => applies(id, review)).map(id => ({ id, items: TABLE[id].items?.(review) ?? 0 }));

/** The sections that apply to a file, and those that don't. */
export function sectionsOf(context: PageContext): {
  readonly asked: readonly ShownSection[];
  readonly leftOut: readonly SectionId[];
} {
  const { review } = context;
  return {
    asked: questionsOf(review).map(asked => ({ ...asked, evidence: TABLE[asked.id].evidence(context) })),
    leftOut: SECTIONS.filter(id => !applies(id, review)),
  };
}

function title(context: PageContext): Markup {
  const { review, texts } = context;
  return review.title.trim() === ''
    ? html`<p class="wrong">${texts.noTitle}</p>`
    : html`<p class="said">${fileText(review.title, context)}</p>`;
}
