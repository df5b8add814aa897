import { createHash } from 'node:crypto';
import { builtDocuments, ENGINES } from './built.ts';

// Run as a program of its own: builds everything and prints a digest of each file.
for (const engine of ENGINES) {
  for (const { title, bytes } of await builtDocuments(engine)) {
    process.stdout.write(`${title} ${engine} ${createHash('sha256').update(bytes).digest('hex')}\n`);
  }
}
