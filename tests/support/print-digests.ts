import { builtDocuments, ENGINES } from './built.ts';
import { pdfDigests } from './digests.ts';

// Run as a program of its own: builds everything and prints a digest of each file.
for (const engine of ENGINES) process.stdout.write(pdfDigests(await builtDocuments(engine)));
