import { cellRules } from './xlsx-rules/cell-rules.ts';
import { conditionRules } from './xlsx-rules/condition-rules.ts';
import { contrastRule } from './xlsx-rules/contrast-rule.ts';
import { drawingRules } from './xlsx-rules/drawing-rules.ts';
import { inputRules } from './xlsx-rules/input-rules.ts';
import { nameRules } from './xlsx-rules/name-rules.ts';
import { packageRules } from './xlsx-rules/package-rules.ts';
import { sheetRules } from './xlsx-rules/sheet-rules.ts';
import { styleRules } from './xlsx-rules/style-rules.ts';
import { openXlsx, type XlsxFacts, type XlsxFile, type XlsxRule } from './xlsx-rules/xlsx-file.ts';

export type { XlsxFacts, XlsxFile, XlsxRule };
export { openXlsx };

/**
 * What a workbook of ours must be, and no validator sees: each rule was shown to fail on a file broken on purpose
 * (`xlsx-breaks.ts`).
 */
export const xlsxRules: readonly XlsxRule[] = [
  ...packageRules,
  ...sheetRules,
  ...cellRules,
  ...styleRules,
  ...nameRules,
  ...inputRules,
  ...conditionRules,
  ...drawingRules,
  contrastRule,
];
