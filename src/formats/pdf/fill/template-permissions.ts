import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import type { TemplateField } from './template-fields.ts';

/** What the signatures in a file allow (ISO 32000-1 §12.8). */
export interface Permissions {
  /** Whether a signature stands in the file, of a person or one that gives viewers rights. */
  readonly signed: boolean;
  /** Whether the file gives readers rights they wouldn't have, which end when it is written anew (§12.8.2.3). */
  readonly usageRights: boolean;
  /** `P` of a certification: 1 no changes, 2 filling in, 3 also comments (table 254); null without one. */
  readonly docMdp: 1 | 2 | 3 | null;
  /** Whether a signature locks a field, by its full name (§12.8.2.4, table 233). */
  isLocked(name: string): boolean;
}

export function readPermissions(catalog: PDFDict, fields: readonly TemplateField[]): Permissions {
  const perms = catalog.lookup(PDFName.of('Perms'));
  const certification = perms instanceof PDFDict ? perms.lookup(PDFName.of('DocMDP')) : undefined;
  const signed = fields.filter(({ type, filled }) => type === 'signature' && filled);
  const signatures = signed.map(({ dict }) => dict.lookup(PDFName.of('V')));
  const levels = [certification, ...signatures].flatMap(signature =>
    transformsOf(signature, 'DocMDP').map(levelOf),
  );
  const transforms = signatures.flatMap(signature => transformsOf(signature, 'FieldMDP'));
  const strictest = levels.length === 0 ? null : Math.min(...levels);
  return {
    usageRights: perms instanceof PDFDict && ['UR3', 'UR'].some(key => perms.has(PDFName.of(key))),
    signed: signed.length > 0 || (perms instanceof PDFDict && perms.keys().length > 0),
    docMdp: strictest === 1 || strictest === 2 || strictest === 3 ? strictest : null,
    isLocked: lockOf([...signed.map(({ dict }) => dict.lookup(PDFName.of('Lock'))), ...transforms]),
  };
}

/** @param locks dictionaries with `Action` and `Fields`: of signature fields, and of `FieldMDP` transforms */
function lockOf(locks: readonly unknown[]): (name: string) => boolean {
  const rules = locks.flatMap(lock => {
    const action = lock instanceof PDFDict ? lock.lookup(PDFName.of('Action')) : undefined;
    if (!(lock instanceof PDFDict && action instanceof PDFName)) return [];
    const held = lock.lookup(PDFName.of('Fields'));
    const names = itemsIn(held).flatMap(textOf);
    return [{ action: action.decodeText(), names }];
  });
  // A name stands for all fields under it.
  const has = (names: readonly string[], name: string) =>
    names.some(held => name === held || name.startsWith(`${held}.`));
  return name =>
    rules.some(({ action, names }) => {
      if (action === 'All') return true;
      return action === 'Include' ? has(names, name) : action === 'Exclude' && !has(names, name);
    });
}

function textOf(item: unknown): readonly string[] {
  return item instanceof PDFString || item instanceof PDFHexString ? [item.decodeText()] : [];
}

function itemsIn(array: unknown): readonly unknown[] {
  if (!(array instanceof PDFArray)) return [];
  return Array.from({ length: array.size() }, (_, index) => array.lookup(index));
}

/** The parameters of a signature's transforms with one method (table 253). */
function transformsOf(signature: unknown, method: 'DocMDP' | 'FieldMDP'): readonly unknown[] {
  const references = signature instanceof PDFDict ? signature.lookup(PDFName.of('Reference')) : undefined;
  return itemsIn(references)
    .filter((item): item is PDFDict => item instanceof PDFDict)
    .filter(item => item.lookup(PDFName.of('TransformMethod')) === PDFName.of(method))
    .map(item => item.lookup(PDFName.of('TransformParams')));
}

function levelOf(parameters: unknown): number {
  const level = parameters instanceof PDFDict ? parameters.lookup(PDFName.of('P')) : undefined;
  return level instanceof PDFNumber ? level.asNumber() : 2;
}
