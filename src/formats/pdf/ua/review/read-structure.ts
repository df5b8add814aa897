import { tooltipOf } from '../model/annotations.ts';
import { asDict, type CosDict, entry, nameEntry, type Value } from '../model/cos.ts';
import { type PageSpace, rectangleOf } from '../model/page-space.ts';
import { kidsOf } from '../model/structure-kids.ts';
import { pathOf, type StructureElement, type StructureTree } from '../model/structure-tree.ts';
import { contentKidOf, descriptionAmong } from './content-kid.ts';
import {
  type ElementRead,
  isSameLanguage,
  type LanguageRead,
  ownLanguage,
  statedPlace,
} from './element-read.ts';
import { joinedPlace, type PagePlace, placeOfRectangle } from './page-place.ts';
import type { PaintedPages } from './painted-content.ts';
import { shown, shownEntry } from './plain-text.ts';
import { type Block, ReadingText } from './reading-text.ts';
import { isGrouping, isInline, isPicture } from './reading-types.ts';
import type { ReadItem } from './review.ts';
import { LIMITS, MOST_LANGUAGE_LETTERS } from './review-limits.ts';
import { cover, type Replacement, replacementOf } from './stand-in.ts';
import type { TextPiece } from './text-joiner.ts';

/** Letters of a structure type that is no standard one. */
const MOST_TYPE_LETTERS = 100;

interface Frame {
  readonly element: StructureElement;
  readonly kids: readonly Value[];
  next: number;
  /** Children that were entered: one that is listed twice is read once. */
  entered?: Set<StructureElement>;
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
  /** Every element but those wholly on pages that aren't read, parents before their children. */
  readonly elements = new Map<StructureElement, ElementRead>();
  readonly languages: LanguageRead[] = [];
  private readonly frames: Frame[] = [];
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
      this.enter(root, language);
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
    else if (child.parent === frame.element && !frame.entered?.has(child)) {
      frame.entered ??= new Set();
      frame.entered.add(child);
      this.enter(child, frame.read.language);
    }
  }

  private enter(element: StructureElement, around: string | null): void {
    const { dict, standardType } = element;
    const outer = this.frames.at(-1);
    const language = ownLanguage(element) ?? around;
    // The label of a reference or a note runs on as well; that of a list item stands for itself.
    const isRunning = isInline(standardType) || (standardType === 'Lbl' && outer?.runsOn === true);
    const runsOn = isRunning && outer?.holdsText === true;
    const type = standardType ?? shown(element.type ?? '?', MOST_TYPE_LETTERS);
    const own = outer?.replacement === undefined ? replacementOf(element) : undefined;
    const read = {
      element,
      language,
      changesLanguage: !isSameLanguage(language, around),
      replacement: own ?? outer?.replacement,
      from: this.text.mark,
      to: this.text.mark,
      place: undefined,
      isUnread: false,
    };
    this.elements.set(element, read);
    this.frames.push({
      element,
      kids: kidsOf(dict),
      next: 0,
      block: runsOn ? outer.block : { element, type, language, isTold: false },
      holdsText: runsOn || !isGrouping(standardType),
      read,
      replacement: read.replacement,
      ownsReplacement: own !== undefined,
      runsOn,
    });
  }

  private leave(frame: Frame): void {
    const { element, read } = frame;
    this.frames.pop();
    if (isPicture(element.standardType))
      read.place = statedPlace(read, { classMap: this.tree.classMap, spaces: this.spaces }) ?? read.place;
    if (read.isUnread && read.place === undefined) this.leaveOut(frame);
    else this.tell(frame);
    read.to = this.text.mark;
    const outer = this.frames.at(-1)?.read;
    if (outer === undefined) return;
    outer.place = joinedPlace(outer.place, read.place);
    outer.isUnread ||= read.isUnread;
  }

  /** Of what lies wholly on pages that aren't read nothing is kept: of a long file that is nearly all. */
  private leaveOut({ element, block }: Frame): void {
    this.elements.delete(element);
    if (this.frames.at(-1)?.block !== block) this.text.end(block);
  }

  /** Tells what is only known at the end of an element. */
  private tell(frame: Frame): void {
    const { element, read, block, replacement } = frame;
    if (frame.ownsReplacement && replacement !== undefined) {
      this.put({ ...frame, replacement: undefined }, replacement, replacement.from, read.place);
    } else if (element.standardType === 'Link' && read.from === this.text.mark) {
      this.put(frame, { text: descriptionAmong(frame.kids) }, 'content');
    }
    // A picture without any text is told, so that a person sees that nothing is read.
    const isShown = isPicture(element.standardType) && (replacement === undefined || frame.ownsReplacement);
    if (this.frames.at(-1)?.block !== block) this.text.end(block);
    if (isShown && !block.isTold && !read.isUnread)
      this.text.addItem(block, '', { from: 'content', place: read.place });
  }

  /** Marked content, or an annotation or form XObject. */
  private contentKid(value: Value, frame: Frame): void {
    const kid = contentKidOf(value, frame.element.dict);
    if (kid?.kind === 'content') this.content(kid.owner, kid.mcid, frame);
    else if (kid?.kind === 'annotation') this.annotation(kid.object, kid.page, frame);
  }

  private isUnread(page: CosDict | undefined): boolean {
    const space = page === undefined ? undefined : this.spaces.get(page);
    return space !== undefined && space.page.number > LIMITS.pages;
  }

  private content(owner: CosDict | undefined, mcid: number | undefined, frame: Frame): void {
    if (this.isUnread(owner)) frame.read.isUnread = true;
    const content = owner === undefined ? undefined : this.painted.claim(owner, mcid);
    if (content === undefined) return;
    const { page, bounds, text, languages } = content;
    const place = bounds === undefined ? undefined : { page, bounds };
    this.put(frame, text.piece(), 'content', place);
    for (const { language, text: words } of languages) {
      if (!isSameLanguage(language, frame.read.language) && !words.isBlank)
        this.languages.push({
          language: shown(language, MOST_LANGUAGE_LETTERS),
          text: words.toString(),
          path: pathOf(frame.element),
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
    const place = placeOfRectangle(space, rectangleOf(entry(object, 'Rect')));
    switch (nameEntry(object, 'Subtype')) {
      case 'Widget': {
        frame.read.place = joinedPlace(frame.read.place, place);
        if (frame.replacement !== undefined) break;
        const name = tooltipOf(object);
        const said = name === undefined ? shownEntry(frame.element.dict, 'Alt') : shown(name);
        this.text.addItem(frame.block, said ?? '', { from: 'field', place });
        break;
      }
      case 'Link':
        frame.read.place = joinedPlace(frame.read.place, place);
        break;
      default:
        this.put(frame, { text: shownEntry(object, 'Contents') ?? '' }, 'content', place);
    }
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
    else cover(replacement, piece);
  }
}
