import type { OpenTemplate } from '../../src/formats/pdf/fill/open-template.ts';
import type { FormValue, FormValues } from '../../src/formats/pdf/form-field.ts';
import type { Area } from './picture.ts';

const SENTENCE = 'Ik wil graag rustig beginnen, met vaste dagen en één collega die mij helpt bij het werk.';

/** Three thousand characters in paragraphs and numbered lines, with one word that no line holds. */
export const LONG_VALUE = [
  ...Array.from({ length: 30 }, (_, index) => `${index + 1}. ${SENTENCE}${index % 4 === 3 ? '\n' : ''}`),
  `Lang: ${'onafgebroken'.repeat(20)}.`,
  'Dit is de laatste zin van een antwoord dat veel te lang is voor zijn vak, en hij hoort erbij.',
].join('\n');

/** A word of a page, or the box of a field; the area in pt from the lower left corner. */
export interface WordPlace {
  readonly word: string;
  /** Counts from 1. */
  readonly page: number;
  readonly area: Area;
}

/** A word of its own for each text field, with the boxes it must stand in. */
export function shortValues({ fields }: OpenTemplate): {
  readonly texts: FormValues;
  readonly boxes: ReadonlyMap<string, readonly WordPlace[]>;
} {
  const texts = new Map<string, FormValue>();
  const boxes = new Map<string, readonly WordPlace[]>();
  fields
    .filter(({ type }) => type === 'text')
    .forEach(({ name, widgets }, index) => {
      const word = `Waarde${index}x`;
      texts.set(name, { type: 'text', text: word });
      boxes.set(
        word,
        widgets.map(({ page, rect }) => ({ word, page: (page ?? 0) + 1, area: rect })),
      );
    });
  return { texts, boxes };
}

/** The name of each text field as its value. */
export function namedValues({ fields }: OpenTemplate): FormValues {
  return new Map(
    fields
      .filter(({ type }) => type === 'text')
      .map(({ name }) => [name, { type: 'text', text: name }] as const),
  );
}

/** The words of a file with their places, from what `pdftotext -bbox` says. */
export function placedWords(told: string): readonly WordPlace[] {
  return told
    .split('<page ')
    .slice(1)
    .flatMap((page, index) => {
      const height = Number(/height="([\d.]+)"/.exec(page)?.[1]);
      const words = page.matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
      );
      return [...words].map(([, left, top, right, bottom, word = '']): WordPlace => {
        const area = [Number(left), height - Number(bottom), Number(right), height - Number(top)] as const;
        return { word, page: index + 1, area };
      });
    });
}
