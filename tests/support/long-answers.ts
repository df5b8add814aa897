import type { Document, Field } from '../../src/model/document.ts';
import type { FieldValues } from '../../src/model/field-values.ts';
import { fieldsOfDocument } from '../../src/model/walk.ts';
import { answersTo } from './answers.ts';

/** Two lines of a box, and a box full of them. No box may be higher than a page: a row would be parted all the same. */
const LINE = 'Ik wil graag rustig beginnen, met vaste dagen en één collega die mij helpt bij het werk.';
const PARAGRAPHS = `1. ${LINE} ${LINE}\n\n2. ${LINE} ${LINE}\n3. ${LINE}`;

/** Answers that make boxes grow: what a person with a lot to say types. */
export function longAnswersTo(document: Document): FieldValues {
  const long = fieldsOfDocument(document).flatMap(field => longAnswer(field));
  return { ...answersTo(document), ...Object.fromEntries(long) };
}

function longAnswer(field: Field): readonly (readonly [string, FieldValues[string]])[] {
  switch (field.kind) {
    case 'text':
      return field.spec.max === undefined ? [[field.name, LINE]] : [];
    case 'multiline':
      return [[field.name, PARAGRAPHS]];
    case 'free_check':
      return [[field.name, { vink: true, tekst: LINE }]];
    case 'signature':
      return [[field.name, { signed: false, name: 'Anna-Sophia van der Berg-Şentürk' }]];
    default:
      return [];
  }
}
