import {
  Footer,
  Header,
  ImageRun,
  type ISectionOptions,
  PageNumber,
  type ParagraphChild,
  SectionType,
  Tab,
  Table,
  TextRun,
} from 'docx';
import { mmToPixel, mmToTwip } from '../../formats/docx/units.ts';
import type { Block, Document, Section } from '../../model/document.ts';
import { headingLevel } from '../../model/headings.ts';
import { type Box, type BrandPicture, type BrandPictures, fittedIn } from '../pictures/brand-pictures.ts';
import { LOGO_HEIGHT, PAGE, TEXT_WIDTH } from './look.ts';
import { tab } from './tab.ts';
import { writeBlocks } from './write-block.ts';
import { writeRichText } from './write-rich-text.ts';
import type { Piece, Writing } from './writing.ts';

/** A stretch of sections that begins a page, with one page header. */
export interface PageGroup {
  readonly sections: readonly Section[];
  readonly first: Section;
}

/** Sections that begin a page, each with those that follow on it. */
export function pageGroups({ sections }: Document): readonly PageGroup[] {
  const groups: { readonly sections: Section[]; readonly first: Section }[] = [];
  for (const section of sections) {
    const current = groups.at(-1);
    const startsPage = section.startsPage || section.page !== 'plain' || current?.first.page !== 'plain';
    if (!current || startsPage) groups.push({ sections: [section], first: section });
    else current.sections.push(section);
  }
  return groups;
}

/** What stands in as many columns; read from the first to the last. */
interface Stretch {
  readonly columns: 1 | 2;
  readonly pieces: readonly Piece[];
}

interface GroupOptions {
  readonly pictures: BrandPictures;
  readonly isFirst: boolean;
  /** Whether no group before it has a page header and footer. */
  readonly isFirstWithEdges: boolean;
}

/** A page group as Word sections: its own page header, a look of its own on covers and backs, cards side by side. */
export function writePageGroup(
  writing: Writing,
  group: PageGroup,
  { pictures, isFirst, isFirstWithEdges }: GroupOptions,
): readonly ISectionOptions[] {
  // The page header too is the first of its page: the table that the page before ended in gives it no space.
  writing.startPage({ breaks: false });
  const bare = group.first.page === 'cover';
  const page = pageOf(bare ? { top: COVER_TOP, right: PAGE.left } : PAGE);
  // Sections that don't begin a page go on with the header and footer of the one before.
  // The logo is on every page of the first group: LibreOffice starts a page where only the first has another header.
  const edges: Partial<ISectionOptions> = {
    headers: { default: new Header({ children: [headerLine(writing, group, isFirst ? pictures : null)] }) },
    // Later sections go on with it: who changes a footer changes it once.
    ...(isFirstWithEdges ? { footers: { default: new Footer({ children: [footerLine(writing)] }) } } : {}),
  };
  return writeSections(writing, group, { pictures, isFirst }).map(({ columns, pieces }, index) => ({
    properties: {
      type: index === 0 ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
      page,
      ...(columns === 2 ? { column: { count: 2, space: mmToTwip(COLUMN_GAP) } } : {}),
    },
    ...(bare || index > 0 ? {} : edges),
    children: pieces.at(-1) instanceof Table ? [...pieces, writing.paragraph('ColumnEnd', [])] : pieces,
  }));
}

/** @param edges mm */
function pageOf({ top, right }: { readonly top: number; readonly right: number }) {
  const { width, height, left, bottom, header, footer } = PAGE;
  const margin = { top, right, bottom, left, header, footer };
  return {
    size: { width: mmToTwip(width), height: mmToTwip(height) },
    margin: Object.fromEntries(Object.entries(margin).map(([side, mm]) => [side, mmToTwip(mm)])),
  };
}

/** Edge of the paper to the panel of a cover, mm: as at its sides. */
const COVER_TOP = 14;

/** Space between columns, mm. */
const COLUMN_GAP = 7;

function writeSections(
  writing: Writing,
  { first, sections }: PageGroup,
  { pictures, isFirst }: Pick<GroupOptions, 'pictures' | 'isFirst'>,
): readonly Stretch[] {
  writing.startPage({ breaks: false });
  switch (first.page) {
    case 'cover':
      return [{ columns: 1, pieces: writeCover(writing, first, pictures) }];
    case 'back':
      return writeBack(writing, first, pictures);
    default: {
      const blocks = sections.flatMap(section => section.blocks);
      return inColumns(writing, blocks, isFirst ? leadIn(writing) : []);
    }
  }
}

/** What the document is for, above its title; a cover says so in words of its own. */
function leadIn(writing: Writing): readonly Piece[] {
  const { subtitle, sections } = writing.document;
  if (subtitle === null || sections[0]?.page !== 'plain') return [];
  return [writing.paragraph('Eyebrow', subtitle)];
}

/**
 * Cards stand side by side, all else over the full width.
 * @param lead what stands above the first of them
 */
function inColumns(
  writing: Writing,
  blocks: readonly Block[],
  lead: readonly Piece[] = [],
): readonly Stretch[] {
  const runs: { readonly columns: 1 | 2; readonly blocks: Block[] }[] = [];
  for (const block of blocks) {
    const columns = block.type === 'cards' && block.cards.length > 1 ? 2 : 1;
    const last = runs.at(-1);
    if (last?.columns === columns) last.blocks.push(block);
    else runs.push({ columns, blocks: [block] });
  }
  // A brand without contact lines leaves a stretch empty, which Word would give a line of its own.
  return runs
    .map(({ columns, blocks }, index) => {
      const pieces = writeBlocks(writing, blocks);
      return { columns, pieces: index === 0 ? [...lead, ...pieces] : pieces };
    })
    .filter(({ pieces }) => pieces.length > 0);
}

/**
 * A whole document for a letterhead, which brings page headers, logo and margins of its own: covers and columns are
 * left to it, their words are not.
 */
export function writeForLetterhead(writing: Writing): ISectionOptions {
  const children = pageGroups(writing.document).flatMap(({ sections }, index) => {
    const blocks = sections.flatMap(section => section.blocks);
    // A page that only went on with a text was begun for our own lay-out.
    if (index === 0 || opensPage(blocks[0])) writing.startPage({ breaks: index > 0 });
    const lead = index === 0 ? leadIn(writing) : [];
    return [...lead, ...writeBlocks(writing, blocks)];
  });
  return { properties: { page: pageOf(PAGE) }, children };
}

function opensPage(block: Block | undefined): boolean {
  return block !== undefined && (headingLevel(block) !== undefined || isEyebrow(block));
}

const isEyebrow = (block: Block): boolean => block.type === 'text' && block.style === 'eyebrow';

const ON_COVER = { text: 'CoverText', eyebrow: 'CoverEyebrow', heading: 'CoverHeading' } as const;

/** The panel with logo, title and pattern; what is filled in stands below it, on white. */
function writeCover(
  writing: Writing,
  { blocks }: Section,
  { logoOnCover, pattern }: BrandPictures,
): readonly Piece[] {
  const logo = writing.paragraph('CoverPicture', [imageOf(logoOnCover, COVER_LOGO)], {
    spacing: { after: mmToTwip(16) },
  });
  const words = blocks.flatMap((block): readonly Piece[] => {
    if (block.type === 'heading')
      return [writing.heading(block.level, block.text, { style: ON_COVER.heading })];
    if (block.type !== 'text') return [];
    const style = block.style === 'eyebrow' ? ON_COVER.eyebrow : ON_COVER.text;
    return writeRichText(writing, block.content, { style, link: 'CoverLink' });
  });
  const onWhite = blocks.filter(block => block.type !== 'heading' && block.type !== 'text');
  return [
    logo,
    ...words,
    writing.paragraph('CoverPicture', [imageOf(pattern, { width: 160, height: 90 })], {
      spacing: { after: mmToTwip(12) },
    }),
    ...writeBlocks(writing, onWhite),
  ];
}

/** What stands on white, and below it a panel with the colophon and the logo. */
function writeBack(
  writing: Writing,
  { blocks }: Section,
  { logoOnCover }: BrandPictures,
): readonly Stretch[] {
  const isColophon = (block: Block): boolean =>
    block.type === 'version' || (block.type === 'text' && block.style === 'note');
  const onWhite = inColumns(
    writing,
    blocks.filter(block => !isColophon(block)),
  );
  const logo = writing.paragraph('ColophonPicture', [imageOf(logoOnCover, COVER_LOGO)]);
  const colophon = blocks.filter(isColophon).flatMap((block): readonly Piece[] => {
    if (block.type === 'version') return [writing.paragraph('Colophon', block.text)];
    return block.type === 'text'
      ? writeRichText(writing, block.content, { style: 'Colophon', link: 'CoverLink' })
      : [];
  });
  return [...onWhite, { columns: 1, pieces: [logo, ...colophon] }];
}

const COVER_LOGO: Box = { width: 90, height: 11 };

/** A picture in the line of text, as large as fits; without words for those who can't see it, it is decoration. */
function imageOf({ png, svg, ratio, alt }: BrandPicture, box: Box): ImageRun {
  const { width, height } = fittedIn({ ratio }, box);
  const transformation = { width: mmToPixel(width), height: mmToPixel(height) };
  const common =
    alt === null ? { transformation, decorative: true } : { transformation, altText: { description: alt } };
  return new ImageRun(
    svg
      ? { ...common, type: 'svg', data: svg, fallback: { type: 'png', data: png } }
      : { ...common, type: 'png', data: png },
  );
}

const END = [{ type: 'right', position: mmToTwip(TEXT_WIDTH) }] as const;

/** Where one is among the document's parts, and whose document it is: in pictures, or in words. */
function headerLine(writing: Writing, { first }: PageGroup, pictures: BrandPictures | null) {
  const isNamed = first.nav !== null && partsOf(writing).length > 1;
  const start = isNamed ? navigation(writing, first) : [];
  const end = pictures ? logos(pictures) : [new TextRun(writing.brand.organisation)];
  return writing.paragraph('Header', [...start, tab(), ...end], { tabStops: END });
}

/** At the end of the line, ours last. */
function logos({ logo, partnerLogo }: BrandPictures): readonly ParagraphChild[] {
  if (!partnerLogo) return [imageOf(logo, { width: 60, height: LOGO_HEIGHT })];
  const box = { width: 38, height: LOGO_HEIGHT };
  return [imageOf(partnerLogo, box), new TextRun('\u2003'), imageOf(logo, box)];
}

/** The sections that a page header names. */
function partsOf({ document }: Writing): readonly Section[] {
  return document.sections.filter(({ nav }) => nav !== null);
}

function navigation(writing: Writing, current: Section): readonly ParagraphChild[] {
  return partsOf(writing).flatMap(({ id, nav }, index): readonly ParagraphChild[] => {
    const isCurrent = id === current.id;
    const isAbove = id === current.navUnder;
    const style = isCurrent ? { style: 'CurrentPart' } : {};
    return [
      ...(index === 0 ? [] : [new TextRun('\u2002·\u2002')]),
      new TextRun({ ...style, text: nav ?? '', ...(isAbove ? { bold: true } : {}) }),
    ];
  });
}

/** The title, and "Pagina 1 van 3". */
function footerLine(writing: Writing) {
  const { title, strings } = writing.document;
  const numbers = strings.page_of.split(/(\{page\}|\{total\})/).map(part => {
    if (part === '{page}') return PageNumber.CURRENT;
    return part === '{total}' ? PageNumber.TOTAL_PAGES : part;
  });
  return writing.paragraph(
    'Footer',
    [new TextRun(title), new TextRun({ children: [new Tab(), ...numbers] })],
    { tabStops: END },
  );
}
