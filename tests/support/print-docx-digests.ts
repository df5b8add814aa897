import { builtDocx } from './built-docx.ts';
import { docxDigests } from './digests.ts';

// Run as a program of its own: builds every Word file and prints a digest of each.
process.stdout.write(docxDigests(await builtDocx()));
