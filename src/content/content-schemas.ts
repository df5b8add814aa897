import type { SchemaEntry } from '../yaml/json-schema.ts';
import { comparisonFile } from './schema/comparison.ts';
import { documentFile, variantFile } from './schema/document.ts';
import { factsFile } from './schema/facts.ts';
import { hardWordsFile } from './schema/hard-words.ts';
import { blocksFile, linksFile, stringsFile, termsFile, tipsFile } from './schema/shared.ts';

/** The schemas of all content files. */
export const contentSchemas: readonly SchemaEntry[] = [
  { name: 'document', schema: documentFile },
  { name: 'comparison', schema: comparisonFile },
  { name: 'variant', schema: variantFile },
  { name: 'blocks', schema: blocksFile },
  { name: 'tips', schema: tipsFile },
  { name: 'links', schema: linksFile },
  { name: 'terms', schema: termsFile },
  { name: 'hard_words', schema: hardWordsFile },
  { name: 'facts', schema: factsFile },
  { name: 'strings', schema: stringsFile },
];
