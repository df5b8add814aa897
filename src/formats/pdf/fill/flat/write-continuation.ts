import type { FontRole, TypedFont } from '../../typed-font.ts';
import type { ObjectSink } from '../contract.ts';
import { type FlatColours, type FlatMeasures, type FlatWords, fillWords } from './flat-look.ts';
import type { FlatRoots } from './flat-template.ts';
import type { ContinuedValue, SetLine, SetPage } from './set-continuation.ts';
import { n, shortened, TextShower } from './show-text.ts';

/** What continuation pages are written with. */
export interface ContinuationStyle {
  readonly font: TypedFont;
  readonly words: FlatWords;
  readonly colours: FlatColours;
  readonly measures: FlatMeasures;
  /** The document's title, in each footer. */
  readonly title: string;
  readonly roots: FlatRoots;
  /** Number of a font for resources; the sink gets what comes with it. */
  readonly fontNumber: (role: FontRole, sink: ObjectSink) => number;
}

/** Pages behind the document, for whoever owns the page tree, the structure tree and the parent tree. */
export interface Continuation {
  readonly pages: readonly {
    readonly number: number;
    readonly label: string;
    /** Key of the page in the parent tree, and the elements its marked content belongs to, by MCID. */
    readonly key: number;
    readonly owners: readonly number[];
  }[];
  /** The elements to add to the one that holds the document. */
  readonly sections: readonly number[];
}

/** A structure element of a value: its heading or a paragraph, and its marked content on each page. */
interface Block {
  readonly number: number;
  readonly value: number;
  readonly type: string;
  readonly content: { readonly page: number; readonly mcid: number }[];
}

/**
 * Writes pages of continued values.
 * @param firstKey key of the first of them in the parent tree
 */
export function writeContinuation(
  set: { readonly values: readonly ContinuedValue[]; readonly pages: readonly SetPage[] },
  style: ContinuationStyle,
  sink: ObjectSink,
  firstKey: number,
): Continuation {
  const blocks = new Map<string, Block>();
  const total = set.pages.length;
  const pages = set.pages.map((page, index) => {
    const number = sink.fresh();
    const words = {
      label: fillWords(style.words.continuation, { number: index + 1 }),
      footer: fillWords(style.words.continuation_of, { number: index + 1, total }),
      header: page.goesOn === null ? '' : (set.values[page.goesOn]?.heading ?? ''),
    };
    const owners: number[] = [];
    const shower = new TextShower(style.font);
    const content = drawPage(page, words, {
      style,
      shower,
      own: line => own(line, { number, owners, blocks, style, sink }),
    });
    const key = firstKey + index;
    writePage({ number, key, content }, { style, shower, sink });
    return { number, label: words.label, key, owners };
  });
  return {
    pages,
    sections: style.roots.structure ? writeSections(set.values, [...blocks.values()], style.roots, sink) : [],
  };
}

/** Gives a line's heading or paragraph marked content on the page, the first time it has a line there. */
function own(
  line: SetLine,
  on: {
    readonly number: number;
    readonly owners: number[];
    readonly blocks: Map<string, Block>;
    readonly style: ContinuationStyle;
    readonly sink: ObjectSink;
  },
): number {
  const key = `${line.value}/${line.block}`;
  const heading = on.style.roots.structure?.heading ?? 'P';
  const block: Block = on.blocks.get(key) ?? {
    number: on.sink.fresh(),
    value: line.value,
    type: line.role === 'heading' ? heading : 'P',
    content: [],
  };
  on.blocks.set(key, block);
  const held = block.content.find(({ page }) => page === on.number);
  if (held) return held.mcid;
  const mcid = on.owners.push(block.number) - 1;
  block.content.push({ page: on.number, mcid });
  return mcid;
}

interface Drawing {
  readonly style: ContinuationStyle;
  readonly shower: TextShower;
  readonly own: (line: SetLine) => number;
}

function drawPage(
  { lines, rules }: SetPage,
  words: { readonly header: string; readonly footer: string },
  { style, shower, own: ownerOf }: Drawing,
): string {
  const { colours, measures, roots } = style;
  const [left, bottom, right] = roots.mediaBox;
  const x = left + measures.margins.left;
  const end = right - measures.margins.right;
  let source = drawFurniture(words, { style, shower, own: ownerOf });
  for (const y of rules) {
    source += `/Artifact BMC\nq\n${colours.key}\n${n(x)} ${n(bottom + y)} ${n(end - x)} 1.5 re f\nQ\nEMC\n`;
  }
  let open: number | null = null;
  for (const line of lines) {
    const mcid = ownerOf(line);
    const type = line.role === 'heading' ? (roots.structure?.heading ?? 'P') : 'P';
    if (mcid !== open && open !== null) source += 'EMC\n';
    if (mcid !== open) source += roots.structure ? `/${type}<</MCID ${mcid}>>BDC\n` : '/P BMC\n';
    open = mcid;
    const paint = { heading: colours.key, help: colours.muted, body: colours.ink }[line.role];
    const shown = shower.show(line.text, measures[line.role].size);
    source += `BT\n${paint}\n${n(x)} ${n(bottom + line.baseline)} Td\n${shown}ET\n`;
  }
  return open === null ? source : `${source}EMC\n`;
}

/** Header and footer: artifacts, as on the other pages; headings and page labels say the same. */
function drawFurniture(
  { header, footer }: { readonly header: string; readonly footer: string },
  { style, shower }: Drawing,
): string {
  const { measures, roots, title, font, colours } = style;
  const [left, bottom, right, top] = roots.mediaBox;
  const x = left + measures.margins.left;
  const width = right - measures.margins.right - x;
  const text = (words: string, at: { readonly x: number; readonly y: number; readonly size: number }) =>
    `BT\n${colours.muted}\n${n(at.x)} ${n(at.y)} Td\n${shower.show(words, at.size)}ET\n`;
  const { size } = measures.footer;
  const low = bottom + measures.footerBaseline;
  const room = width - (font.width(footer) * size) / 1000;
  const name = shortened(title, ((room - GAP) * 1000) / size, font);
  const below = `${text(name, { x, y: low, size })}${text(footer, { x: x + room, y: low, size })}`;
  if (header === '') return artifact('Footer', 'Bottom', below);
  const { navigation, headerTop } = measures;
  const high = top - headerTop - 0.75 * navigation.line;
  const above = text(shortened(header, (width * 1000) / navigation.size, font), {
    x,
    y: high,
    size: navigation.size,
  });
  return `${artifact('Header', 'Top', above)}${artifact('Footer', 'Bottom', below)}`;
}

/** Least distance of the two texts of a footer, pt. */
const GAP = 12;

/** What is read to nobody (§14.8.2.2.2). */
const artifact = (subtype: string, side: string, drawn: string): string =>
  `/Artifact<</Type/Pagination/Subtype/${subtype}/Attached[/${side}]>>BDC\n${drawn}EMC\n`;

function writePage(
  page: { readonly number: number; readonly key: number; readonly content: string },
  {
    style,
    shower,
    sink,
  }: { readonly style: ContinuationStyle; readonly shower: TextShower; readonly sink: ObjectSink },
): void {
  const { roots, font, fontNumber } = style;
  const contents = sink.fresh();
  sink.putStream(contents, '', page.content);
  const fonts = [...shower.used].map(
    role => `/${font.names[role]} ${sink.reference(fontNumber(role, sink))}`,
  );
  const parents = roots.structure ? `/StructParents ${page.key}` : '';
  sink.put(
    page.number,
    `<</Type/Page/Parent ${sink.reference(roots.pages.number)}/MediaBox[${roots.mediaBox.map(n).join(' ')}]` +
      `/Resources<</Font<<${fonts.join('')}>>>>/Contents ${sink.reference(contents)}${parents}>>`,
  );
}

/** A section for each value: its heading, where its field stands, and its paragraphs. */
function writeSections(
  values: readonly ContinuedValue[],
  blocks: readonly Block[],
  { structure }: FlatRoots,
  sink: ObjectSink,
): readonly number[] {
  return values.map((_, value) => {
    const section = sink.fresh();
    const own = blocks.filter(block => block.value === value);
    for (const { number, type, content } of own) {
      const [first] = content;
      const kids = content.map(({ page, mcid }) =>
        page === first?.page ? String(mcid) : `<</Type/MCR/Pg ${sink.reference(page)}/MCID ${mcid}>>`,
      );
      const page = first ? `/Pg ${sink.reference(first.page)}` : '';
      sink.put(
        number,
        `<</Type/StructElem/S/${type}/P ${sink.reference(section)}${page}/K[${kids.join(' ')}]>>`,
      );
    }
    const parent = structure ? `/P ${sink.reference(structure.document.number)}` : '';
    const kids = own.map(({ number }) => sink.reference(number)).join(' ');
    sink.put(section, `<</Type/StructElem/S/Sect${parent}/K[${kids}]>>`);
    return section;
  });
}
