import { type Document, type Section, STRING_IDS, type Strings } from '../model/document.ts';
import { composeBlock } from './compose-block.ts';
import { type Composition, type Context, isIn, oneLine, type PlacedStep, partId } from './composition.ts';
import { contentHash } from './content-hash.ts';
import { versionLine } from './version-line.ts';

/** Composes the model from checked content: shared parts in place, optional ones in or out, numbers and names settled. */
export function compose(composition: Composition): Document {
  const { document, locale, shared } = composition;
  const context: Context = {
    ...composition,
    heading: '',
    onCover: false,
    questions: 0,
    part: 0,
    ...outline(composition),
  };
  const sections = document.sections
    .filter(section => isIn(section, context))
    .map(section => {
      context.onCover = section.page === 'cover';
      context.heading = context.onCover ? '' : oneLine(document.title);
      return {
        id: section.id,
        nav: section.nav === undefined ? null : oneLine(section.nav),
        navUnder: null,
        startsPage: section.starts_page === true,
        page: section.page,
        blocks: section.blocks.flatMap(block => composeBlock(block, context)),
      };
    })
    .filter(({ blocks }) => blocks.length > 0);
  const composed: Document = {
    id: document.id,
    locale,
    layout: document.layout,
    version: document.version,
    date: document.date,
    title: oneLine(document.title),
    subtitle: document.subtitle === undefined ? null : oneLine(document.subtitle),
    summary: oneLine(document.summary),
    lineHeight: document.line_height,
    sections: withSteps(sections),
    strings: Object.fromEntries(STRING_IDS.map(id => [id, shared.strings[id]])) as Strings,
  };
  return withVersionLine(composed, context);
}

/** What numbers need to be known before the first block is composed. */
function outline(composition: Composition): Pick<Context, 'parts' | 'steps'> {
  const blocks = composition.document.sections
    .filter(section => isIn(section, composition))
    .flatMap(section => section.blocks)
    .filter(block => !block.optional || composition.includes(partId(block)));
  let parts = 0;
  const steps: PlacedStep[] = [];
  for (const block of blocks) {
    if (block.block === 'part') parts += 1;
    if (block.block === 'step') steps.push({ block, number: steps.length + 1, part: parts });
  }
  return { parts, steps };
}

/** In the page header a section with a step goes by the step's number, under the name of the part before it. */
function withSteps(sections: readonly Section[]): readonly Section[] {
  let under: string | null = null;
  return sections.map(section => {
    const step = section.blocks.find(block => block.type === 'step');
    if (step) return { ...section, nav: String(step.number), navUnder: under };
    if (section.nav !== null) under = section.id;
    return section;
  });
}

function withVersionLine(composed: Document, { document, locale, shared: { strings } }: Context): Document {
  const { title, subtitle, sections: before } = composed;
  const hash = contentHash([title, subtitle, before, composed.strings]);
  const text = versionLine(document, locale, { strings, hash });
  const sections = before.map(section => ({
    ...section,
    blocks: section.blocks.map(block => (block.type === 'version' ? { ...block, text } : block)),
  }));
  return { ...composed, sections };
}
