import { fillParts, type ObjectSink } from '../contract.ts';
import { textValue } from '../text-value.ts';
import type { FlatRoots } from './flat-template.ts';
import type { Continuation } from './write-continuation.ts';

/** Puts pages behind a document that is a file of its own: page tree, page labels, structure and parent tree. */
export function addContinuation(
  continuation: Continuation,
  { pages, labels, structure }: FlatRoots,
  sink: ObjectSink,
): void {
  const references = (numbers: readonly number[]) =>
    numbers.map(number => ` ${sink.reference(number)}`).join('');
  const added = references(continuation.pages.map(({ number }) => number));
  const count = pages.count + continuation.pages.length;
  sink.put(
    pages.number,
    `<<${fillParts(pages.entries, sink)}/Kids[${fillParts(pages.kids, sink)}${added}]/Count ${count}>>`,
  );
  const named = continuation.pages.map(
    ({ label }, index) => ` ${pages.count + index}<</P${textValue(label)}>>`,
  );
  sink.put(labels.number, `<</Nums[${fillParts(labels.nums, sink)}${named.join('')}]>>`);
  if (!structure) return;
  const { document, parents } = structure;
  const kids = `${fillParts(document.kids, sink)}${references(continuation.sections)}`;
  sink.put(document.number, `<<${fillParts(document.entries, sink)}/K[${kids}]>>`);
  const leaf = sink.fresh();
  const keys = continuation.pages.map(({ key }) => key);
  const nums = continuation.pages.map(({ key, owners }) => `${key}[${references(owners)}]`);
  sink.put(leaf, `<</Limits[${Math.min(...keys)} ${Math.max(...keys)}]/Nums[${nums.join('')}]>>`);
  sink.put(parents.number, `<</Kids[${references([parents.leaf, leaf])}]>>`);
}
