import { xmlText } from '../../ooxml/xml-text.ts';
import { rangeReference } from '../address.ts';
import { legalText } from '../cell-text.ts';
import type { RangeRef } from '../cell-value.ts';
import { serialOfDay } from '../serial-date.ts';
import type { Validation, ValidationRule } from '../workbook.ts';
import { joinRanges } from './join-ranges.ts';

/** `dataValidations` of a sheet: equal ones as one, over all their ranges (ISO/IEC 29500-1 §18.3.1.33). */
export function validationsXml(validations: readonly Validation[]): string {
  const equal = new Map<string, { readonly parts: ValidationParts; readonly ranges: RangeRef[] }>();
  for (const validation of validations) {
    const parts = validationParts(validation);
    const key = parts.attributes + parts.formulas;
    const known = equal.get(key) ?? { parts, ranges: [] };
    known.ranges.push(validation.range);
    equal.set(key, known);
  }
  if (equal.size === 0) return '';
  const all = [...equal.values()].map(({ parts: { attributes, formulas }, ranges }) => {
    const cells = joinRanges(ranges).map(rangeReference).join(' ');
    return `<dataValidation${attributes} sqref="${cells}">${formulas}</dataValidation>`;
  });
  return `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

/** All of a validation but its cells. */
interface ValidationParts {
  readonly attributes: string;
  readonly formulas: string;
}

function validationParts({ rule, prompt, error }: Validation): ValidationParts {
  const texts: readonly (readonly [string, string | undefined])[] = [
    ['errorTitle', error?.title],
    ['error', error?.text],
    ['promptTitle', prompt?.title],
    ['prompt', prompt?.text],
  ];
  const attributes =
    // Where blanks are allowed, an empty cell in the block that a list stands in makes Excel take anything.
    ` type="${rule.type}"${rule.type === 'textLength' ? ' operator="lessThanOrEqual"' : ''}` +
    `${rule.type === 'list' ? '' : ' allowBlank="1"'}` +
    `${prompt ? ' showInputMessage="1"' : ''}${error ? ' showErrorMessage="1"' : ''}` +
    texts.map(([name, text]) => (text === undefined ? '' : ` ${name}="${attributeText(text)}"`)).join('');
  const formulas = formulasOf(rule).map(
    (formula, index) => `<formula${index + 1}>${xmlText(formula)}</formula${index + 1}>`,
  );
  return { attributes, formulas: formulas.join('') };
}

/** Line ends in attributes are spaces to every XML reader, unless they are written by their number. */
function attributeText(text: string): string {
  return xmlText(legalText(text)).replaceAll('\n', '&#10;');
}

function formulasOf(rule: ValidationRule): readonly string[] {
  switch (rule.type) {
    case 'list':
      return [rule.source];
    case 'whole':
    case 'decimal':
      return [String(rule.min), String(rule.max)];
    case 'date':
      return [String(serialOfDay(rule.min, false)), String(serialOfDay(rule.max, false))];
    case 'textLength':
      return [String(rule.max)];
  }
}
