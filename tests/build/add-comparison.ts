import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPARISON } from '../content/comparison-file.ts';

/** Puts a comparison, `keuze`, beside the documents of a project. */
export function addComparison(root: string): void {
  writeFileSync(join(root, 'data', 'documents', 'keuze.yaml'), COMPARISON);
}
