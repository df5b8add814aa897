import {
  asDict,
  asStream,
  bytesOf,
  type CosDict,
  type CosStream,
  dictEntry,
  entry,
  hasEntry,
  integerEntry,
  itemsOf,
  nameEntry,
  type Value,
} from '../model/cos.ts';
import type { ParentTree } from '../model/number-tree.ts';
import { languageOf } from '../model/structure-tree.ts';
import { UnreadablePdf } from '../unreadable-pdf.ts';
import type { ContentItem, ContentSink } from './content-sink.ts';
import {
  beginMarkedContent,
  isInTree,
  type MarkedContent,
  NO_SURROUNDINGS,
  readProperties,
  type Surroundings,
  surroundingsOf,
} from './marked-content.ts';
import { listOf, nameOf, type Operand, type Operation, operations, stringOf } from './operations.ts';
import { type Resources, resourcesOf } from './resources.ts';
import { NO_TEXT, nextState, type TextState } from './text-state.ts';

interface StreamContext {
  readonly resources: Resources;
  readonly page: number;
  readonly state: TextState;
  /** Absent for content outside the page's reading: appearances, patterns, glyphs of Type 3 fonts. */
  readonly around?: Surroundings;
  /** The dictionary with StructParents or StructParent: of the page or of the form. */
  readonly owner: CosDict | undefined;
}

/** Forms that paint forms multiply; past this many a file is made to exhaust its reader. */
const MAX_STREAMS = 100_000;
const MAX_OPERATIONS = 30_000_000;

const PATH_PAINTING = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 's', 'S']);

/** Walks page content and all it paints, and tells the sink what it meets. */
export class ContentWalk {
  private readonly parents: ParentTree;
  private readonly sink: ContentSink;
  private readonly open = new Set<object>();
  private readonly seenForms = new Set<CosStream>();
  private readonly seenSideStreams = new Set<CosDict | CosStream>();
  private streams = 0;
  private count = 0;

  constructor(parents: ParentTree, sink: ContentSink) {
    this.parents = parents;
    this.sink = sink;
  }

  /** The content of a page. */
  page(dict: CosDict, page: number, resources: Resources): void {
    const contents = entry(dict, 'Contents');
    const parts = [contents, ...itemsOf(contents)].flatMap(part => bytesOf(part) ?? []);
    // Tokens don't run on from one stream of an array into the next, so white space joins them.
    const bytes = Buffer.concat(parts.flatMap(part => [part, Buffer.from('\n')]));
    this.walk(bytes, dict, { resources, page, state: NO_TEXT, around: NO_SURROUNDINGS, owner: dict });
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
    const { around } = context;
    const bytes = this.open.has(form) ? undefined : bytesOf(form);
    if (bytes === undefined) return;
    this.walk(bytes, form, {
      ...context,
      resources: resourcesOf(form, context.resources),
      owner: form.dict,
      ...(around === undefined || element === undefined
        ? {}
        : { around: { ...around, element, tagged: isInTree(element), language: languageOf(element) } }),
    });
  }

  private walk(bytes: Uint8Array, stream: object, context: StreamContext): void {
    if (++this.streams > MAX_STREAMS) throw tooLarge();
    this.open.add(stream);
    const states: TextState[] = [];
    const marked: MarkedContent[] = [];
    let state = context.state;
    const around = () => {
      const inner = context.around === undefined ? undefined : marked.at(-1);
      return inner === undefined ? context.around : surroundingsOf(inner);
    };
    for (const operation of operations(bytes)) {
      if (++this.count > MAX_OPERATIONS) throw tooLarge();
      switch (operation.operator) {
        case 'q':
          states.push(state);
          break;
        case 'Q':
          state = states.pop() ?? state;
          break;
        case 'Tf':
        case 'Tr':
        case 'gs':
          state = nextState(state, operation, context.resources);
          break;
        case 'BMC':
        case 'BDC':
          marked.push(this.begin(operation, context, around() ?? NO_SURROUNDINGS));
          break;
        case 'EMC':
          marked.pop();
          break;
        default:
          this.paint(operation, { ...context, state }, around());
      }
    }
    this.open.delete(stream);
  }

  private begin(
    { operator, operands }: Operation,
    context: StreamContext,
    around: Surroundings,
  ): MarkedContent {
    const [tag, list] = operator === 'BMC' ? operands.slice(-1) : operands.slice(-2);
    const named = (name: string) => asDict(context.resources.get('Properties', name));
    const properties = operator === 'BMC' ? {} : readProperties(list, named);
    const element =
      properties.mcid === undefined ? undefined : this.elementOf(context.owner, properties.mcid);
    const marked = beginMarkedContent(around, {
      tag: nameOf(tag) ?? '',
      properties,
      element,
      page: context.page,
    });
    if (context.around !== undefined) this.sink.marked(marked);
    return marked;
  }

  private elementOf(owner: CosDict | undefined, mcid: number): CosDict | undefined {
    const whole = integerEntry(owner, 'StructParent');
    return whole === undefined
      ? this.parents.contentElement(integerEntry(owner, 'StructParents'), mcid)
      : this.parents.element(whole);
  }

  private paint(
    { operator, operands }: Operation,
    context: StreamContext,
    around: Surroundings | undefined,
  ): void {
    switch (operator) {
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        this.item('text', context, around);
        this.show(operator === '"' ? operands.at(-1) : operands[0], context);
        break;
      case 'Do':
        this.paintObject(context.resources.get('XObject', nameOf(operands.at(-1)) ?? ''), context, around);
        break;
      case 'BI':
        this.item('image', context, around);
        break;
      case 'sh':
        this.item('shading', context, around);
        break;
      case 'scn':
      case 'SCN':
        this.pattern(context.resources.get('Pattern', nameOf(operands.at(-1)) ?? ''), context);
        break;
      default:
        if (PATH_PAINTING.has(operator)) this.item('path', context, around);
    }
  }

  private item(kind: ContentItem['kind'], { page }: StreamContext, around: Surroundings | undefined): void {
    if (around === undefined) return;
    const { tagged, inArtifact, language } = around;
    this.sink.item({ kind, tagged, inArtifact, hasLanguage: language !== undefined, page });
  }

  private show(operand: Operand | undefined, { state, page, resources }: StreamContext): void {
    const { font, renderingMode } = state;
    if (font === undefined) return;
    const strings = listOf(operand) ?? [operand];
    const bytes = Buffer.concat(strings.flatMap(string => stringOf(string) ?? []));
    this.sink.text({ font, renderingMode, bytes, page });
    if (nameEntry(font, 'Subtype') === 'Type3') this.glyphProcedures(font, page, resources);
  }

  private paintObject(object: Value, context: StreamContext, around: Surroundings | undefined): void {
    const stream = asStream(object);
    if (stream === undefined) return;
    switch (nameEntry(stream, 'Subtype')) {
      case 'Image':
        this.item('image', context, around);
        break;
      case 'Form':
        this.form(stream, { ...context, ...(around === undefined ? {} : { around }) });
        break;
    }
  }

  private pattern(pattern: Value, { page, resources }: StreamContext): void {
    this.sideStream(asStream(pattern), page, resources);
  }

  private glyphProcedures(font: CosDict, page: number, around: Resources): void {
    if (this.seenSideStreams.has(font)) return;
    this.seenSideStreams.add(font);
    const procedures = dictEntry(font, 'CharProcs');
    const resources = resourcesOf(font, around);
    for (const key of procedures?.keys() ?? []) {
      this.sideStream(asStream(procedures?.lookup(key)), page, resources);
    }
  }

  /** A stream that paints but isn't read: its fonts count, its content isn't tagged. Each once. */
  private sideStream(stream: CosStream | undefined, page: number, around: Resources): void {
    if (stream === undefined || this.seenSideStreams.has(stream)) return;
    this.seenSideStreams.add(stream);
    const bytes = bytesOf(stream);
    if (bytes === undefined) return;
    this.walk(bytes, stream, {
      resources: resourcesOf(stream, around),
      page,
      state: NO_TEXT,
      owner: undefined,
    });
  }
}

const tooLarge = () =>
  new UnreadablePdf(
    'too-large',
    'The file paints more content than can be checked; it may be made to overload readers.',
  );
