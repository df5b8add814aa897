import {
  BuilderElement,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import type { Brand } from '../../brand/brand.ts';
import { writeDocxField } from '../../fields/docx-codecs.ts';
import { kinds, type Values } from '../../fields/kinds.ts';
import type { ContentControl } from '../../formats/docx/content-control.ts';
import { CONTROL_MARK, type TableText } from '../../formats/docx/finish-package.ts';
import { ptToTwip } from '../../formats/docx/units.ts';
import type { Block, Document, Field, Strings } from '../../model/document.ts';
import type { FieldValues } from '../../model/field-values.ts';
import { titleLevels } from '../../model/headings.ts';
import type { Look } from './look.ts';
import type { LISTS } from './numbering.ts';

/** What blocks become. */
export type Piece = Paragraph | Table;

export interface WritingOptions {
  readonly document: Document;
  readonly brand: Brand;
  readonly look: Look;
  readonly values: FieldValues;
}

/** A Word file being written: what its parts must know of each other. */
export class Writing {
  readonly document: Document;
  readonly brand: Brand;
  readonly look: Look;
  readonly strings: Strings;
  /** Whether cards stand in two columns: not on a letterhead, whose page may be of any width. */
  readonly hasColumns: boolean;
  /** Every content control with the run properties of what is typed in it, in reading order. */
  readonly controls: { readonly control: ContentControl; readonly run: string }[] = [];
  /** What each table says of itself to those who can't see it, in reading order. */
  readonly tables: TableText[] = [];
  readonly #values: FieldValues;
  readonly #levels: ReadonlyMap<Block, number>;
  #heading: string;
  #lists = 0;
  #breaks = false;
  /** What the next paragraph stands under, when that asks for another space between the two. */
  #above: 'edge' | 'table' | null = 'edge';

  constructor({ document, brand, look, values }: WritingOptions) {
    this.document = document;
    this.brand = brand;
    this.look = look;
    this.strings = document.strings;
    this.hasColumns = brand.letterhead === null;
    this.#values = values;
    this.#levels = titleLevels(document);
    this.#heading = document.title;
  }

  /** The next paragraph is the first of a page; `breaks` when no Word section begins there. */
  startPage({ breaks }: { readonly breaks: boolean }): void {
    this.#breaks = breaks;
    this.#above = 'edge';
  }

  /** A table has ended; without a paragraph between them Word makes one of two. */
  endTable(): void {
    this.#above = 'table';
  }

  /** Whether the last thing written was a table. */
  get isUnderTable(): boolean {
    return this.#above === 'table';
  }

  /** A paragraph in one of our styles. */
  paragraph(
    style: string,
    children: readonly ParagraphChild[] | string,
    more: IParagraphOptions = {},
  ): Paragraph {
    const pageBreakBefore = this.#breaks;
    const before = this.#above === 'edge' ? 0 : SPACE_UNDER_TABLE;
    const isMoved = this.#above === 'edge' || (this.#above === 'table' && !HAS_SPACE.test(style));
    this.#breaks = false;
    this.#above = null;
    return new Paragraph({
      ...more,
      ...(isMoved ? { spacing: { ...more.spacing, before } } : {}),
      ...(style === 'Normal' ? {} : { style }),
      ...(pageBreakBefore ? { pageBreakBefore } : {}),
      children: typeof children === 'string' ? [new TextRun(children)] : children,
    });
  }

  /** A heading in its level's style or a look of its own; tables below it are named after it. */
  heading(
    level: number,
    text: string,
    { style = `Heading${level}`, ...more }: HeadingOptions = {},
  ): Paragraph {
    if (!STANDS_ASIDE.test(style)) this.#heading = text;
    return this.paragraph(style, more.children ?? text, more);
  }

  /** The level of titles inside a block. */
  titleLevel(block: Block): number {
    return this.#levels.get(block) ?? 2;
  }

  /** A new list of its own: numbers start again. */
  list(reference: keyof typeof LISTS): ListPlace {
    this.#lists += 1;
    return { reference, level: 0, instance: this.#lists };
  }

  /** Names the next table, after the heading it stands under and its columns. */
  nameTable(heads: readonly string[]): void {
    this.tables.push({ title: this.#heading, description: heads.join(', ') });
  }

  /**
   * A field's content controls, in the order its codec writes them. Their XML takes the place of the marks when the
   * file is finished: the `docx` library knows no content controls.
   * @param run properties of its tick box, as XML
   */
  field(field: Field, run = ''): readonly ParagraphChild[] {
    const value = this.#values[field.name] ?? kinds[field.kind].blank;
    const { locale, strings } = this.document;
    // The record was checked against the kinds' value schemas when it was read.
    const controls = writeDocxField(field, value as Values[typeof field.kind], { locale, strings });
    return controls.map(control => {
      this.controls.push({ control, run: control.type === 'tick' ? run : '' });
      return new BuilderElement<{ readonly tag: string }>({
        name: CONTROL_MARK,
        attributes: { tag: { key: 'tag', value: control.tag } },
      }) as unknown as ParagraphChild;
    });
  }
}

/** Twips. */
const SPACE_UNDER_TABLE = ptToTwip(12);
/** Titles of what stands beside the text: what follows it belongs to the heading above. */
const STANDS_ASIDE = /^(Panel|Point|Card)Heading(Small)?$/;
/** Styles that come with space above them. */
const HAS_SPACE = /^(Heading|PointHeading|CardHeading|Spacer)/;

/** Where a paragraph stands in a list. */
export interface ListPlace {
  readonly reference: string;
  readonly level: number;
  readonly instance: number;
}

type HeadingOptions = IParagraphOptions & {
  readonly style?: string;
  readonly children?: readonly ParagraphChild[];
};
