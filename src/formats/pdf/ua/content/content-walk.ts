import {
  asDict,
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
import type { ParentTree } from '../model/number-tree.ts';
import { isInTree, languageOf } from '../model/structure-tree.ts';
import { ContentReader } from './content-reader.ts';
import type { ContentItem, ContentSink } from './content-sink.ts';
import { GraphicsState } from './graphics-state.ts';
import {
  beginMarkedContent,
  NO_SURROUNDINGS,
  readProperties,
  type Surroundings,
  surroundingsOf,
} from './marked-content.ts';
import { IDENTITY, matrixOf } from './matrix.ts';
import type { OpenStream, StreamContext } from './open-stream.ts';
import { listOf, nameOf, type Operand, type Operation, stringOf } from './operations.ts';
import { type Resources, resourcesOf } from './resources.ts';
import { NO_TEXT, nextState } from './text-state.ts';
import { DEEPEST_MARKED, limitsOf, tooLarge, type WalkLimits, type WalkSize } from './walk-limits.ts';

/** Walks page content and all it paints, and tells the sink what it meets. */
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
    // Sequences end with the stream they begin in, whatever it lacks.
    for (const _ of at.marked) at.placing?.sink.end();
    // One without an end marks nothing: what it painted stands in what is around the stream (ISO 32000-1 §14.6.1).
    if (at.marked.length > 0)
      for (const kind of at.painted) this.item(kind, { ...at, around: context.around });
    this.open.delete(stream);
  }

  private take(operation: Operation, at: OpenStream): void {
    const { operator, operands } = operation;
    switch (operator) {
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
        this.begin(operation, at);
        break;
      case 'EMC':
        end(at);
        break;
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        this.item('text', at);
        this.show(operator === '"' ? operands.at(-1) : operands[0], at);
        break;
      case 'Do':
        this.paintObject(at.resources.get('XObject', nameOf(operands.at(-1)) ?? ''), at);
        break;
      case 'BI':
        this.image(at);
        break;
      case 'sh':
        this.item('shading', at);
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
        this.path(at);
        break;
      case 'n':
        at.placing?.graphics.endPath();
        break;
    }
  }

  private begin({ operator, operands }: Operation, at: OpenStream): void {
    const [tag, list] = operator === 'BMC' ? operands.slice(-1) : operands.slice(-2);
    const named = (name: string) => asDict(at.resources.get('Properties', name));
    const properties = operator === 'BMC' ? {} : readProperties(list, named);
    const element = properties.mcid === undefined ? undefined : this.elementOf(at.owner, properties.mcid);
    const name = nameOf(tag) ?? '';
    const around = at.around ?? NO_SURROUNDINGS;
    if (at.marked.length === DEEPEST_MARKED) throw tooLarge();
    if (at.marked.length === 0) at.painted.clear();
    at.marked.push(around);
    if (at.around === undefined) {
      const { language } = properties;
      if (language !== undefined) this.sink.sideLanguage({ language, page: at.page });
      return;
    }
    const content = beginMarkedContent(around, { tag: name, properties, element, page: at.page });
    this.sink.marked(content);
    at.around = surroundingsOf(content);
    at.placing?.sink.begin({ kind: 'marked', tag: name, properties, owner: at.owner });
  }

  private elementOf(owner: CosDict | undefined, mcid: number): CosDict | undefined {
    const whole = integerEntry(owner, 'StructParent');
    return whole === undefined
      ? this.parents.contentElement(integerEntry(owner, 'StructParents'), mcid)
      : this.parents.element(whole);
  }

  private item(
    kind: ContentItem['kind'],
    { page, around, painted }: Pick<OpenStream, 'page' | 'painted'> & { around?: Surroundings | undefined },
  ): void {
    if (around === undefined) return;
    painted.add(kind);
    const { tagged, inArtifact, language, element } = around;
    this.sink.item({ kind, tagged, inArtifact, hasLanguage: language !== undefined, element, page });
  }

  private image(at: OpenStream): void {
    this.item('image', at);
    at.placing?.sink.image(at.placing.graphics.unitSquare());
  }

  private path(at: OpenStream): void {
    this.item('path', at);
    const bounds = at.placing?.graphics.endPath();
    if (bounds !== undefined) at.placing?.sink.path(bounds);
  }

  private show(operand: Operand | undefined, { state, page, resources, placing }: OpenStream): void {
    const { font, renderingMode } = state;
    if (font === undefined) {
      this.sink.fontless(page);
      return;
    }
    this.sink.text({ font, renderingMode, bytes: joined(operand), page });
    placing?.graphics.show(operand, placing.sink.metricsOf(font), text => placing.sink.text(text));
    if (nameEntry(font, 'Subtype') === 'Type3') this.glyphProcedures(font, page, resources);
  }

  private paintObject(object: Value, at: OpenStream): void {
    const stream = asStream(object);
    if (stream === undefined) return;
    switch (nameEntry(stream, 'Subtype')) {
      case 'Image':
        this.image(at);
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

function end(at: OpenStream): void {
  const around = at.marked.pop();
  if (around === undefined || at.around === undefined) return;
  at.around = around;
  at.placing?.sink.end();
}

/** The bytes that Tj or TJ shows. Kerned text has a string for every few letters, so they are copied by hand. */
function joined(operand: Operand | undefined): Uint8Array {
  if (operand instanceof Uint8Array) return operand;
  const strings = (listOf(operand) ?? []).flatMap(item => stringOf(item) ?? []);
  const bytes = new Uint8Array(strings.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const string of strings) {
    bytes.set(string, at);
    at += string.length;
  }
  return bytes;
}
