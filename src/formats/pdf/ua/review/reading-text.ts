import { pathOf, type StructureElement } from '../model/structure-tree.ts';
import { boxOfPlace, joinedPlace, type PagePlace } from './page-place.ts';
import type { ReadItem } from './review.ts';
import { BoundedList, LIMITS } from './review-limits.ts';
import { TextJoiner, type TextPiece } from './text-joiner.ts';

/** An element whose text is an item of its own, with all that runs on in it. */
export interface Block {
  readonly element: StructureElement;
  readonly type: string;
  readonly language: string | null;
  /** Whether an item of it was told. */
  isTold: boolean;
}

interface BlockPiece extends TextPiece {
  readonly block: Block;
}

/** The item that grows. */
interface OpenItem {
  readonly block: Block;
  readonly from: ReadItem['from'];
  readonly firstPiece: number;
  place: PagePlace | undefined;
}

/** What a piece of text is taken from, and where it is. */
interface PieceSource {
  readonly from: ReadItem['from'];
  readonly place?: PagePlace | undefined;
}

/** All that is read out, piece by piece, gathered into items. */
export class ReadingText {
  readonly items = new BoundedList<ReadItem>(LIMITS.reading);
  private readonly pieces: BlockPiece[] = [];
  private item: OpenItem | undefined;

  /** How many pieces there are so far: a mark, from and to which text can be asked for. */
  get mark(): number {
    return this.pieces.length;
  }

  /** The text between two marks. */
  between(from: number, to: number): string {
    const joiner = new TextJoiner();
    let block: Block | undefined;
    for (let index = from; index < to && !joiner.isFull; index++) {
      const piece = this.pieces[index];
      if (piece === undefined) break;
      if (piece.block !== block) joiner.part();
      block = piece.block;
      joiner.add(piece);
    }
    return joiner.toString();
  }

  /** Adds a piece to the item of a block; another block in between makes it another item. */
  add(block: Block, piece: TextPiece, { from, place }: PieceSource): void {
    if (piece.text === '') {
      if (this.item?.block === block) this.item.place = joinedPlace(this.item.place, place);
      return;
    }
    if (this.item?.block !== block) this.end();
    this.item ??= { block, from, firstPiece: this.pieces.length, place: undefined };
    this.item.place = joinedPlace(this.item.place, place);
    this.pieces.push({ ...piece, block });
  }

  /** Adds an item that stands for itself, also when it says nothing. */
  addItem(block: Block, text: string, { from, place }: PieceSource): void {
    this.end();
    if (text !== '') this.pieces.push({ text, block });
    this.tell(block, text, { from, place });
  }

  /** Tells the item that grows; of a block given, only when it is of that one. */
  end(block = this.item?.block): void {
    const { item } = this;
    if (item === undefined || item.block !== block) return;
    this.item = undefined;
    const text = this.between(item.firstPiece, this.pieces.length);
    if (text !== '') this.tell(item.block, text, item);
  }

  private tell(block: Block, text: string, { from, place }: PieceSource): void {
    block.isTold = true;
    if (this.items.isFull) {
      this.items.left++;
      return;
    }
    const { element, type, language } = block;
    const path = pathOf(element);
    this.items.add({ type, path, page: place?.page ?? null, text, from, language, box: boxOfPlace(place) });
  }
}
