/**
 * Writes the letterhead of the brand that comes along, `templates/docx/dienst.docx`: `npx tsx scripts/letterhead.ts`.
 * Equal bytes for an equal brand, on every machine.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { shippedLetterhead } from './letterhead/shipped-letterhead.ts';

const folder = fileURLToPath(new URL('../templates/docx/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}dienst.docx`, await shippedLetterhead());
