import type { Diagnostic } from '../core/diagnostics.ts';
import { KIND_NAMES, type KindName } from '../fields/kinds.ts';
import { INPUT_KINDS } from '../model/comparison.ts';
import { KINDS_THAT_HOLD, RECORD_PATHS, type RecordPath } from '../model/document.ts';
import type { Source } from '../yaml/source.ts';
import type { Path } from '../yaml/value-at.ts';
import { error } from './problem.ts';
import { mappingsIn } from './texts.ts';

/** Fields that are said to be prefilled from what their kind can't hold, or on request from nothing. */
export function checkPrefill(source: Source): readonly Diagnostic[] {
  return [...mappingsIn(source.value)].flatMap(([path, node]) => {
    const { id, prefill, on_request: onRequest } = node;
    if (onRequest === true && prefill === undefined) {
      const message = `field "${String(id)}" is filled on request, but "prefill" doesn't say from what`;
      return [error('nothing-to-fill', source.keyAt([...path, 'on_request']), message)];
    }
    const kind = kindOf(node, path);
    const place = RECORD_PATHS.find(known => known === prefill);
    if (!kind || !place || KINDS_THAT_HOLD[place].includes(kind)) return [];
    return [cannotHold(source, [...path, 'prefill'], { id: String(id), kind, place })];
  });
}

/** A field names its kind; what an input of a comparison is for tells it. */
function kindOf({ kind }: { readonly [key: string]: unknown }, path: Path): KindName | undefined {
  const roles: Readonly<Record<string, KindName>> = INPUT_KINDS;
  const role = path.at(-2) === 'inputs' ? roles[String(path.at(-1))] : undefined;
  return KIND_NAMES.find(name => name === kind) ?? role;
}

function cannotHold(
  source: Source,
  path: Path,
  { id, kind, place }: { readonly id: string; readonly kind: KindName; readonly place: RecordPath },
): Diagnostic {
  const message = `field "${id}" has kind "${kind}", which can't hold ${place}`;
  const hint = `kinds that can: ${KINDS_THAT_HOLD[place].join(', ')}`;
  return error('prefill-kind', source.at(path), message, hint);
}
