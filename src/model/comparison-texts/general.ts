import type { TextSlots } from './text-slots.ts';

/** What more than one sheet says. */
export const generalTexts = {
  footer: [], // "Vertrouwelijk: geen medische gegevens"
  page: ['sheet', 'page', 'total'], // "{sheet} – blad {page} van {total}"
  row: ['number', 'label'], // accessible name of a field of a row: "Mogelijkheid {number}: {label}"
  points: ['criterion', 'party'], // label of a field with points: "punten van {party} voor {criterion}"
  score: ['party'], // label of the one score that a third party gives: "score van {party}"
  pro: ['criterion'], // "voordeel voor {criterion}"
  con: ['criterion'], // "let op bij {criterion}"
  weight: ['criterion', 'party'], // "gewicht van {criterion} voor {party}"
  voice: ['party'], // "stem van {party}"
  week: ['number', 'label'], // "Week {number}: {label}"
  error_title: [], // title of the message when something can't be typed: "Dit past hier niet"
  error_list: [], // "Kies iets uit de lijst."
  error_whole: ['min', 'max'], // "Typ een heel getal van {min} tot en met {max}."
  error_number: ['min', 'max'], // "Typ een getal van {min} tot en met {max}."
  error_percentage: ['min', 'max'], // "Typ een percentage van {min} % tot en met {max} %."
  error_date: ['min', 'max'], // "Typ een datum van {min} tot en met {max}."
  error_length: ['max'], // "Typ hoogstens {max} letters."
  number: [], // head of the column of numbers: "Nr."
  alternative: [], // "Mogelijkheid"
  tab: [], // name of the hidden sheet with what inputs choose from: "Lijsten"
} as const satisfies TextSlots;
