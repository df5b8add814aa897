import { contrastRule } from './docx-rules/contrast-rule.ts';
import { controlRules } from './docx-rules/control-rules.ts';
import { packageRules } from './docx-rules/package-rules.ts';
import { styleRules } from './docx-rules/style-rules.ts';
import { textRules } from './docx-rules/text-rules.ts';
import { type DocxRule, openWord, type WordFacts, type WordFile } from './docx-rules/word-file.ts';

export type { DocxRule, WordFacts, WordFile };
export { openWord };

/**
 * What a Word file of ours must be, and no validator sees: each rule was shown to fail on a file broken on purpose
 * (`docx-breaks.ts`).
 */
export const docxRules: readonly DocxRule[] = [
  ...packageRules,
  ...styleRules,
  ...textRules,
  ...controlRules,
  contrastRule,
];
