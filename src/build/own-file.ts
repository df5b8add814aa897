import { readFileSync } from 'node:fs';
import { type Checked, checked } from '../core/diagnostics.ts';
import type { FillMode } from '../formats/pdf/fill/contract.ts';
import { UnreadableForm } from '../formats/pdf/unreadable-form.ts';
import { preparePdf } from './build-template.ts';
import { nodeHost } from './node-host.ts';
import type { StoredTemplate } from './template-store.ts';

/** Prepares a file that people changed, or had made elsewhere, to be filled in place of the built one. */
export async function prepareOwnFile(
  root: string,
  path: string,
  { built, mode }: { readonly built: StoredTemplate; readonly mode: FillMode },
): Promise<Checked<readonly StoredTemplate[]>> {
  const bytes = readIfThere(path);
  if (!bytes) return refused(path, 'is not there');
  if (built.format !== 'pdf') return checked([], () => [{ ...built, bytes }]);
  try {
    const prepared = await preparePdf(nodeHost(root), root, { bytes, mode });
    return checked([], () => [{ ...built, bytes, ...prepared }]);
  } catch (error) {
    if (error instanceof UnreadableForm) return refused(path, `can't be filled: ${error.message}`);
    throw error;
  }
}

/** A template that can't be used. */
export function refused(path: string, why: string): Checked<never> {
  const message = `"${path}" ${why}`;
  return { ok: false, diagnostics: [{ code: 'prefill/template', severity: 'error', message }] };
}

export function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
