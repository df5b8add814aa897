import type { FillMode } from './contract.ts';
import type { Permissions } from './template-permissions.ts';
import { UnfillableForm } from './unfillable-form.ts';

/** @throws UnfillableForm when a signature in the file would be broken */
export function refuseSigned({ docMdp, signed, usageRights }: Permissions, mode: FillMode): void {
  if (docMdp === 1) {
    throw new UnfillableForm('the signature in the file allows no changes', 'certified');
  }
  if (mode === 'incremental') return;
  if (usageRights) {
    throw new UnfillableForm(
      'the file gives readers extra rights, which only mode incremental keeps',
      'signed',
    );
  }
  if (signed || (mode === 'flat' && docMdp !== null)) {
    throw new UnfillableForm('the file is signed; fill it in mode incremental', 'signed');
  }
}
