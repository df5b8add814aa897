import {
  asNumber,
  asStream,
  bytesOf,
  type CosDict,
  type CosStream,
  dictEntry,
  entry,
  hasEntry,
  integerEntry,
  itemsEntry,
  itemsOf,
  keysOf,
  nameEntry,
  type Value,
} from '../model/cos.ts';
import { isInTree, languageOf } from '../model/element-ancestors.ts';
import type { ParentTree } from '../model/number-tree.ts';
import { ContentReader } from './content-reader.ts';
import type { ContentSink } from './content-sink.ts';
import { GraphicsState } from './graphics-state.ts';
import { NO_SURROUNDINGS } from './marked-content.ts';
import { beginSequence, endOpenSequences, endSequence } from './marked-sequences.ts';
import { IDENTITY, matrixOf } from './matrix.ts';
import type { OpenStream, StreamContext } from './open-stream.ts';
import { nameOf, type Operand, type Operation } from './operations.ts';
import { tellImage, tellItem, tellPath, tellText } from './painted-items.ts';
import { type Resources, resourcesOf } from './resources.ts';
import { NO_TEXT, nextState } from './text-state.ts';
import { limitsOf, tooLarge, type WalkLimits, type WalkSize } from './walk-limits.ts';

/** Walks page content and the streams it paints, and tells the sink what it meets. */
export class ContentWalk {
  private readonly parents: ParentTree;
  private readonly sink: ContentSink;
  private readonly open = new Set<object>();
  private readonly seenForms = new Set<CosStream>();
  private readonly seenSideStreams = new Set<CosDict | CosStream>();
  private readonly most: WalkLimits;
  private streams = 0;
  private length = 0;
  private count = 0;

  constructor(parents: ParentTree, sink: ContentSink, size: WalkSize) {
    this.parents = parents;
    this.sink = sink;
    this.most = limitsOf(size);
  }

  /** The content of a page. */
  page(dict: CosDict, page: number, resources: Resources): void {
    const { paint } = this.sink;
    const placing =
      paint === undefined
        ? {}
        : { placing: { sink: paint, graphics: new GraphicsState(paint.page(dict, page)) } };
    const context = { resources, page, state: NO_TEXT, around: NO_SURROUNDINGS, owner: dict, ...placing };
    this.walk(this.contentOf(dict, page), dict, context);
  }

  /** The content of a page, whose streams count as one. Tokens don't run on from one into the next, so white space joins them. */
  private contentOf(dict: CosDict, page: number): Uint8Array {
    const contents = entry(dict, 'Contents');
    const parts = [contents, ...itemsOf(contents)].flatMap(part => this.bytes(asStream(part), page) ?? []);
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    return Buffer.concat(parts.flatMap(part => [part, Buffer.from('\n')]));
  }

  /** An appearance stream of an annotation. */
  appearance(form: CosStream, page: number, resources: Resources): void {
    this.form(form, { resources, page, state: NO_TEXT, owner: undefined });
  }

  /**
   * A form XObject as painted. Its content belongs to what is around it, language included: it is part of the
   * marked-content sequence that paints it (ISO 32000-1 §14.7.4.2).
   */
  private form(form: CosStream, context: StreamContext): void {
    const again = this.seenForms.has(form) && hasEntry(form, 'StructParents');
    this.seenForms.add(form);
    this.sink.form({ form, page: context.page, again });
    const element = this.parents.element(integerEntry(form, 'StructParent'));
    const { around, placing } = context;
    const bytes = this.open.has(form) ? undefined : this.bytes(form, context.page);
    if (bytes === undefined) return;
    const before = placing?.graphics.enter(matrixOf(itemsEntry(form, 'Matrix').map(asNumber)) ?? IDENTITY);
    placing?.sink.begin({ kind: 'form', form });
    this.walk(bytes, form, {
      ...context,
      resources: resourcesOf(form, context.resources),
      owner: form.dict,
      ...(around === undefined || element === undefined
        ? {}
        : { around: { ...around, element, tagged: isInTree(element), language: languageOf(element) } }),
    });
    placing?.sink.end();
    if (before !== undefined) placing?.graphics.leave(before);
  }

  private walk(bytes: Uint8Array, stream: object, context: StreamContext): void {
    this.length += bytes.length;
    if (++this.streams > this.most.streams || this.length > this.most.bytes) throw tooLarge();
    this.open.add(stream);
    const at: OpenStream = { ...context, states: [], marked: [], painted: new Set() };
    const reader = new ContentReader(bytes);
    for (let operation = reader.next(); operation !== undefined; operation = reader.next()) {
      if (++this.count > this.most.operations) throw tooLarge();
      at.placing?.graphics.follow(operation);
      this.take(operation, at);
    }
    endOpenSequences(at, context, this.sink);
    this.open.delete(stream);
  }

  /** An operation that changes what the next ones paint, or in what; others may paint. */
  private take(operation: Operation, at: OpenStream): void {
    switch (operation.operator) {
      case 'q':
        at.states.push(at.state);
        break;
      case 'Q':
        at.state = at.states.pop() ?? at.state;
        break;
      case 'Tf':
      case 'Tr':
      case 'gs':
        at.state = nextState(at.state, operation, at.resources);
        break;
      case 'BMC':
      case 'BDC':
        beginSequence(operation, at, { parents: this.parents, sink: this.sink });
        break;
      case 'EMC':
        endSequence(at);
        break;
      default:
        this.paint(operation, at);
    }
  }

  private paint({ operator, operands }: Operation, at: OpenStream): void {
    switch (operator) {
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        this.show(operator === '"' ? operands.at(-1) : operands[0], at);
        break;
      case 'Do':
        this.paintObject(at.resources.get('XObject', nameOf(operands.at(-1)) ?? ''), at);
        break;
      case 'BI':
        tellImage(this.sink, at);
        break;
      case 'sh':
        tellItem(this.sink, 'shading', at);
        break;
      case 'scn':
      case 'SCN':
        this.pattern(at.resources.get('Pattern', nameOf(operands.at(-1)) ?? ''), at);
        break;
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
      case 's':
      case 'S':
        tellPath(this.sink, at);
        break;
      case 'n':
        at.placing?.graphics.endPath();
        break;
    }
  }

  private show(operand: Operand | undefined, at: OpenStream): void {
    tellText(this.sink, operand, at);
    const { font } = at.state;
    if (font !== undefined && nameEntry(font, 'Subtype') === 'Type3')
      this.glyphProcedures(font, at.page, at.resources);
  }

  private paintObject(object: Value, at: OpenStream): void {
    const stream = asStream(object);
    if (stream === undefined) return;
    switch (nameEntry(stream, 'Subtype')) {
      case 'Image':
        tellImage(this.sink, at);
        break;
      case 'Form': {
        const { resources, page, state, around, owner, placing } = at;
        this.form(stream, {
          resources,
          page,
          state,
          owner,
          ...(around === undefined ? {} : { around }),
          ...(placing === undefined ? {} : { placing }),
        });
        break;
      }
    }
  }

  private pattern(pattern: Value, { page, resources }: OpenStream): void {
    this.sideStream(asStream(pattern), page, resources);
  }

  private glyphProcedures(font: CosDict, page: number, around: Resources): void {
    if (this.seenSideStreams.has(font)) return;
    this.seenSideStreams.add(font);
    const procedures = dictEntry(font, 'CharProcs');
    const resources = resourcesOf(font, around);
    for (const key of keysOf(procedures)) {
      this.sideStream(asStream(entry(procedures, key)), page, resources);
    }
  }

  /** The decoded bytes of a stream; tells when there are none to be had. */
  private bytes(stream: CosStream | undefined, page: number): Uint8Array | undefined {
    const bytes = bytesOf(stream);
    if (stream !== undefined && bytes === undefined) this.sink.unread({ stream, page });
    return bytes;
  }

  /** A stream that paints but isn't read: its fonts count, its content isn't tagged. Each once. */
  private sideStream(stream: CosStream | undefined, page: number, around: Resources): void {
    if (stream === undefined || this.seenSideStreams.has(stream)) return;
    this.seenSideStreams.add(stream);
    const bytes = this.bytes(stream, page);
    if (bytes === undefined) return;
    this.walk(bytes, stream, {
      resources: resourcesOf(stream, around),
      page,
      state: NO_TEXT,
      owner: undefined,
    });
  }
}
