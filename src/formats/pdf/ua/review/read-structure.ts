import { attribute } from '../model/attributes.ts';
import {
  asDict,
  asInteger,
  type CosDict,
  dictEntry,
  entry,
  itemsOf,
  nameEntry,
  type Value,
} from '../model/cos.ts';
import type { StructureElement, StructureTree } from '../model/structure-tree.ts';
import { joinedPlace, type PagePlace, placeOf } from './page-place.ts';
import { boxOfRectangle, type PageSpace, rectangleOf } from './page-space.ts';
import type { PaintedContent, PaintedPages } from './painted-content.ts';
import { cut, shown, shownEntry } from './plain-text.ts';
import { type Block, ReadingText } from './reading-text.ts';
import { isGrouping, isInline, isPicture, isReplacedByAlt } from './reading-types.ts';
import type { ReadItem } from './review.ts';
import { nameOfWidget } from './review-fields.ts';
import { LIMITS } from './review-limits.ts';
import { joinSteps, stepOf, stepsOf } from './structure-steps.ts';
import type { TextPiece } from './text-joiner.ts';

/** Letters of a language code; none has so many. */
const MOST_LANGUAGE_LETTERS = 100;

/** An element as it was read: its text lies between two marks. */
export interface ElementRead {
  readonly element: StructureElement;
  readonly path: string;
  readonly language: string | null;
  /** Whether that is another language than the one around it. */
  readonly changesLanguage: boolean;
  readonly from: number;
  to: number;
  place: PagePlace | undefined;
  /** Whether some of it is on pages that are too many to be read. */
  isUnread: boolean;
}

/** A text in a language of its own, marked so in content. */
export interface LanguageRead {
  readonly language: string;
  readonly text: string;
  readonly path: string;
  readonly page: number;
}

type MutablePiece = { -readonly [Key in keyof TextPiece]: TextPiece[Key] };

/** Text that stands for an element and all in it. */
interface Replacement {
  readonly piece: MutablePiece;
  readonly from: 'alt' | 'actual-text';
}

interface Frame {
  readonly element: StructureElement;
  readonly kids: readonly Value[];
  next: number;
  readonly stepOfChild: (child: StructureElement) => string;
  readonly block: Block;
  /** Whether inline elements run on in its block. */
  readonly holdsText: boolean;
  readonly read: ElementRead;
  /** Its own, or that of an element around it. */
  readonly replacement: Replacement | undefined;
  readonly ownsReplacement: boolean;
  /** Whether it runs on in the block of another element. */
  readonly runsOn: boolean;
}

/** Reads the structure tree with the content it claims. How deep it goes is up to the file, so it takes no recursion. */
export class StructureReader {
  readonly text = new ReadingText();
  /** Every element, parents before their children. */
  readonly elements = new Map<StructureElement, ElementRead>();
  readonly languages: LanguageRead[] = [];
  /** Content that an element claims; the rest is not read out. */
  readonly claimed = new Set<PaintedContent>();
  private readonly frames: Frame[] = [];
  private readonly steps: string[] = [];
  private readonly tree: StructureTree;
  private readonly painted: PaintedPages;
  private readonly spaces: ReadonlyMap<CosDict, PageSpace>;

  constructor(tree: StructureTree, painted: PaintedPages, spaces: ReadonlyMap<CosDict, PageSpace>) {
    this.tree = tree;
    this.painted = painted;
    this.spaces = spaces;
  }

  /** @param language of the document */
  read(language: string | null): void {
    for (const root of this.tree.elements) {
      if (root.parent !== undefined) continue;
      this.enter(root, stepOf(root), language);
      for (let frame = this.frames.at(-1); frame !== undefined; frame = this.frames.at(-1)) this.step(frame);
    }
    this.text.end();
  }

  textOf(element: StructureElement): string {
    const read = this.elements.get(element);
    return read === undefined ? '' : this.text.between(read.from, read.to);
  }

  private step(frame: Frame): void {
    if (frame.next >= frame.kids.length) {
      this.leave(frame);
      return;
    }
    const kid = frame.kids[frame.next++];
    const dict = asDict(kid);
    const child = dict === undefined ? undefined : this.tree.byDict.get(dict);
    if (child === undefined) this.contentKid(kid, frame);
    else if (child.parent === frame.element && !this.elements.has(child)) {
      this.enter(child, frame.stepOfChild(child), frame.read.language);
    }
  }

  private enter(element: StructureElement, step: string, around: string | null): void {
    const { dict, standardType, children } = element;
    const outer = this.frames.at(-1);
    this.steps.push(step);
    const path = joinSteps(this.steps);
    const own = shownEntry(dict, 'Lang');
    const language = own === undefined ? around : cut(own, MOST_LANGUAGE_LETTERS);
    // The label of a reference or a note runs on as well; that of a list item stands for itself.
    const isRunning = isInline(standardType) || (standardType === 'Lbl' && outer?.runsOn === true);
    const runsOn = isRunning && outer?.holdsText === true;
    const type = standardType ?? stepOf(element);
    const read = {
      element,
      path,
      language,
      changesLanguage: language?.toLowerCase() !== around?.toLowerCase(),
      from: this.text.mark,
      to: this.text.mark,
      place: undefined,
      isUnread: false,
    };
    const replacement = outer?.replacement === undefined ? replacementOf(element) : undefined;
    this.elements.set(element, read);
    this.frames.push({
      element,
      kids: kidsOf(dict),
      next: 0,
      stepOfChild: stepsOf(children),
      block: runsOn ? outer.block : { type, path, language, isTold: false },
      holdsText: runsOn || !isGrouping(standardType),
      read,
      replacement: replacement ?? outer?.replacement,
      ownsReplacement: replacement !== undefined,
      runsOn,
    });
  }

  private leave(frame: Frame): void {
    const { element, read, block, replacement } = frame;
    this.frames.pop();
    this.steps.pop();
    if (isPicture(element.standardType)) read.place = this.statedPlace(frame) ?? read.place;
    if (frame.ownsReplacement && replacement !== undefined) {
      this.put({ ...frame, replacement: undefined }, replacement.piece, replacement.from, read.place);
    } else if (element.standardType === 'Link' && read.from === this.text.mark) {
      this.put(frame, { text: this.descriptionOf(frame) }, 'content');
    }
    // A picture without any text is told, so that a person sees that nothing is read.
    const isShown = isPicture(element.standardType) && (replacement === undefined || frame.ownsReplacement);
    if (this.frames.at(-1)?.block !== block) this.text.end(block);
    if (isShown && !block.isTold && !read.isUnread)
      this.text.addItem(block, '', { from: 'content', place: read.place });
    read.to = this.text.mark;
    const outer = this.frames.at(-1)?.read;
    if (outer === undefined) return;
    outer.place = joinedPlace(outer.place, read.place);
    outer.isUnread ||= read.isUnread;
  }

  /** Marked content, or an annotation or form XObject. */
  private contentKid(kid: Value, frame: Frame): void {
    const own = dictEntry(frame.element.dict, 'Pg');
    const mcid = asInteger(kid);
    if (mcid !== undefined) this.content(own, mcid, frame);
    else if (nameEntry(kid, 'Type') === 'MCR') {
      const owner = dictEntry(kid, 'Stm') ?? dictEntry(kid, 'Pg') ?? own;
      this.content(owner, asInteger(entry(kid, 'MCID')), frame);
    } else if (nameEntry(kid, 'Type') === 'OBJR') {
      const object = dictEntry(kid, 'Obj');
      const page = dictEntry(kid, 'Pg') ?? own ?? dictEntry(object, 'P');
      if (nameEntry(object, 'Subtype') === 'Form') this.content(object, undefined, frame);
      else if (object !== undefined) this.annotation(object, page, frame);
    }
  }

  private isUnread(page: CosDict | undefined): boolean {
    const space = page === undefined ? undefined : this.spaces.get(page);
    return space !== undefined && space.page.number > LIMITS.pages;
  }

  private content(owner: CosDict | undefined, mcid: number | undefined, frame: Frame): void {
    if (this.isUnread(owner)) frame.read.isUnread = true;
    const content = owner === undefined ? undefined : this.painted.contentOf(owner, mcid);
    if (content === undefined || this.claimed.has(content)) return;
    this.claimed.add(content);
    const { page, bounds, text, languages } = content;
    const place = bounds === undefined ? undefined : { page, bounds };
    this.put(frame, text.piece(), 'content', place);
    for (const { language, text: words } of languages) {
      const changes = language.toLowerCase() !== frame.read.language?.toLowerCase() && !words.isBlank;
      if (changes)
        this.languages.push({
          language: shown(language, MOST_LANGUAGE_LETTERS),
          text: words.toString(),
          path: frame.read.path,
          page,
        });
    }
  }

  private annotation(object: CosDict, pageDict: CosDict | undefined, frame: Frame): void {
    if (this.isUnread(pageDict)) {
      frame.read.isUnread = true;
      return;
    }
    const space = pageDict === undefined ? undefined : this.spaces.get(pageDict);
    const box = boxOfRectangle(space, rectangleOf(entry(object, 'Rect')));
    const place = box === null ? undefined : placeOf(box);
    switch (nameEntry(object, 'Subtype')) {
      case 'Widget': {
        const name = nameOfWidget(object) ?? shownEntry(frame.element.dict, 'Alt') ?? '';
        frame.read.place = joinedPlace(frame.read.place, place);
        if (frame.replacement === undefined) this.text.addItem(frame.block, name, { from: 'field', place });
        break;
      }
      case 'Link':
        frame.read.place = joinedPlace(frame.read.place, place);
        break;
      default:
        this.put(frame, { text: shownEntry(object, 'Contents') ?? '' }, 'content', place);
    }
  }

  /** The place that a picture states itself. @see ISO 32000-1 §14.8.5.4.3 */
  private statedPlace({ element, read }: Frame): PagePlace | undefined {
    const key = { owner: 'Layout', key: 'BBox', read: rectangleOf };
    const rectangle = attribute(element.dict, this.tree.classMap, key);
    const page =
      dictEntry(element.dict, 'Pg') ?? element.contentKids.find(kid => kid.page !== undefined)?.page;
    const space = page === undefined ? undefined : this.spaces.get(page);
    const box = boxOfRectangle(space, rectangle);
    return box === null || (read.place !== undefined && read.place.page !== box.page)
      ? undefined
      : placeOf(box);
  }

  /** Contents of the annotation of a link in which nothing is written. */
  private descriptionOf({ kids }: Frame): string {
    const annotations = kids.slice(0, 100).map(kid => dictEntry(kid, 'Obj'));
    return annotations.map(object => shownEntry(object, 'Contents')).find(text => text !== undefined) ?? '';
  }

  /** Adds a piece to the item of a block, or keeps its place for what is read instead. */
  private put(
    { block, read, replacement, runsOn }: Frame,
    piece: TextPiece,
    from: ReadItem['from'],
    place?: PagePlace,
  ): void {
    read.place = joinedPlace(read.place, place);
    if (replacement === undefined) this.text.add(block, piece, { from: runsOn ? 'content' : from, place });
    else {
      if (piece.first !== undefined) replacement.piece.first ??= piece.first;
      if (piece.last !== undefined) replacement.piece.last = piece.last;
    }
  }
}

/** Text that is read instead of an element. @see ISO 32000-1 §14.9.3, §14.9.4 */
function replacementOf({ dict, standardType }: StructureElement): Replacement | undefined {
  const actual = shownEntry(dict, 'ActualText');
  if (actual !== undefined) return { piece: { text: actual }, from: 'actual-text' };
  const alt = isReplacedByAlt(standardType) ? shownEntry(dict, 'Alt') : undefined;
  return alt === undefined ? undefined : { piece: { text: alt }, from: 'alt' };
}

function kidsOf(dict: CosDict): readonly Value[] {
  const kids = entry(dict, 'K');
  const items = itemsOf(kids);
  return kids === undefined || items.length > 0 ? items : [kids];
}
