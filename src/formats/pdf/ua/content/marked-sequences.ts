import { asDict, type CosDict, integerEntry } from '../model/cos.ts';
import type { ParentTree } from '../model/number-tree.ts';
import type { ContentSink } from './content-sink.ts';
import { beginMarkedContent, NO_SURROUNDINGS, readProperties, surroundingsOf } from './marked-content.ts';
import type { OpenStream, StreamContext } from './open-stream.ts';
import { nameOf, type Operation } from './operations.ts';
import { tellItem } from './painted-items.ts';
import { DEEPEST_MARKED, tooLarge } from './walk-limits.ts';

/** Where sequences are told, and what tells the elements they belong to. */
interface Surveyor {
  readonly parents: ParentTree;
  readonly sink: ContentSink;
}

/** BMC and BDC: what comes next lies in a sequence, until its EMC. @see ISO 32000-1 §14.6 */
export function beginSequence(
  { operator, operands }: Operation,
  at: OpenStream,
  { parents, sink }: Surveyor,
): void {
  const [tag, list] = operator === 'BMC' ? operands.slice(-1) : operands.slice(-2);
  const named = (name: string) => asDict(at.resources.get('Properties', name));
  const properties = operator === 'BMC' ? {} : readProperties(list, named);
  const around = at.around ?? NO_SURROUNDINGS;
  if (at.marked.length === DEEPEST_MARKED) throw tooLarge();
  if (at.marked.length === 0) at.painted.clear();
  at.marked.push(around);
  if (at.around === undefined) {
    const { language } = properties;
    if (language !== undefined) sink.sideLanguage({ language, page: at.page });
    return;
  }
  const element = properties.mcid === undefined ? undefined : elementOf(at.owner, properties.mcid, parents);
  const name = nameOf(tag) ?? '';
  const content = beginMarkedContent(around, { tag: name, properties, element, page: at.page });
  sink.marked(content);
  at.around = surroundingsOf(content);
  at.placing?.sink.begin({ kind: 'marked', tag: name, properties, owner: at.owner });
}

/** EMC. */
export function endSequence(at: OpenStream): void {
  const around = at.marked.pop();
  if (around === undefined || at.around === undefined) return;
  at.around = around;
  at.placing?.sink.end();
}

/**
 * Sequences end with the stream they begin in. One without an EMC marks nothing: what it painted stands in what is
 * around the stream (ISO 32000-1 §14.6.1).
 */
export function endOpenSequences(at: OpenStream, { around }: StreamContext, sink: ContentSink): void {
  for (const _ of at.marked) at.placing?.sink.end();
  if (at.marked.length === 0) return;
  for (const kind of at.painted) tellItem(sink, kind, { ...at, around });
}

/** The element of marked content, by the number in its page or form; a form with a StructParent belongs to one as a whole. */
function elementOf(owner: CosDict | undefined, mcid: number, parents: ParentTree): CosDict | undefined {
  const whole = integerEntry(owner, 'StructParent');
  return whole === undefined
    ? parents.contentElement(integerEntry(owner, 'StructParents'), mcid)
    : parents.element(whole);
}
