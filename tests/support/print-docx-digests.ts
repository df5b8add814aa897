import { createHash } from 'node:crypto';
import { builtDocx } from './built-docx.ts';

// Run as a program of its own: builds every Word file and prints a digest of each.
for (const { title, docx, dotx } of await builtDocx()) {
  for (const [type, bytes] of Object.entries({ docx, dotx })) {
    process.stdout.write(`${title}.${type} ${createHash('sha256').update(bytes).digest('hex')}\n`);
  }
}
