import {
  ExternalHyperlink,
  type IParagraphOptions,
  type Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { unhandled } from '../../core/diagnostics.ts';
import type { Inline, RichText } from '../../model/document.ts';
import { LEVELS } from './numbering.ts';
import type { ListPlace, Writing } from './writing.ts';

type RunStyle = { readonly bold?: boolean; readonly italics?: boolean; readonly style?: string };

/**
 * Inline content as runs.
 * @param link character style of links
 */
export function writeInlines(
  children: readonly Inline[],
  style: RunStyle = {},
  link: string = LINK,
): readonly ParagraphChild[] {
  return children.flatMap(child => writeInline(child, style, link));
}

/** Word's own style for links. */
const LINK = 'Hyperlink';

function writeInline(child: Inline, style: RunStyle, link: string): readonly ParagraphChild[] {
  switch (child.type) {
    case 'text':
      return [new TextRun({ ...style, text: child.text })];
    case 'strong':
      return writeInlines(child.children, { ...style, bold: true }, link);
    case 'emphasis':
      return writeInlines(child.children, { ...style, italics: true }, link);
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'link':
      return [
        writeLink(child.url, writeInlines(child.children, { ...style, style: link })),
        // On paper a link says where it goes, unless its text already does.
        ...(child.domain ? [new TextRun({ ...style, text: ` (${child.domain})` })] : []),
      ];
    default:
      return unhandled(child);
  }
}

export function writeLink(link: string, children: readonly ParagraphChild[]): ParagraphChild {
  return new ExternalHyperlink({ link, children });
}

export interface RichTextOptions {
  /** Paragraph style. */
  readonly style?: string;
  /** Paragraph style of the last paragraph, when that is another. */
  readonly last?: string;
  /** What stands before the text of the first paragraph. */
  readonly lead?: readonly ParagraphChild[];
  /** Paragraph style of what follows the first paragraph. */
  readonly more?: string;
  readonly paragraph?: IParagraphOptions;
  /** Character style of links, where the ground asks for another. */
  readonly link?: string;
}

/** Rich text as paragraphs and lists. */
export function writeRichText(
  writing: Writing,
  content: RichText,
  {
    style = 'Normal',
    last = style,
    lead = [],
    more = style,
    paragraph = {},
    link = LINK,
  }: RichTextOptions = {},
): readonly Paragraph[] {
  return content.flatMap((part, index) => {
    const isLast = index === content.length - 1;
    const own = isLast && last !== style ? last : index === 0 ? style : more;
    if (part.type === 'paragraph')
      return [
        writing.paragraph(
          own,
          [...(index === 0 ? lead : []), ...writeInlines(part.children, {}, link)],
          paragraph,
        ),
      ];
    const numbering = writing.list(part.ordered ? 'ordered' : 'bullet');
    return part.items.flatMap(item => writeItem(writing, item, { style: own, numbering, link }));
  });
}

interface ItemOptions {
  readonly style: string;
  readonly numbering: ListPlace;
  readonly link: string;
}

/** The first paragraph of an item carries the mark; what follows stands under its text. */
function writeItem(
  writing: Writing,
  item: RichText,
  { style, numbering, link }: ItemOptions,
): readonly Paragraph[] {
  const name = style === 'Normal' ? 'ListParagraph' : style;
  return item.flatMap((part, index) => {
    if (part.type === 'paragraph') {
      const mark: IParagraphOptions = index === 0 ? { numbering } : { indent: { left: 340, hanging: 0 } };
      return [writing.paragraph(name, writeInlines(part.children, {}, link), mark)];
    }
    const list = writing.list(part.ordered ? 'ordered' : 'bullet');
    const inner = { ...list, level: Math.min(numbering.level + 1, LEVELS - 1) };
    return part.items.flatMap(child => writeItem(writing, child, { style: name, numbering: inner, link }));
  });
}
