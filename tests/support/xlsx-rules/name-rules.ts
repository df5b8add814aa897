import { doubles } from '../docx-rules/word-file.ts';
import type { JudgedName, XlsxRule } from './xlsx-file.ts';

const LONGEST_NAME = 255;

/** Rules of defined names (ISO/IEC 29500-1 §18.2.5). */
export const nameRules: readonly XlsxRule[] = [
  {
    name: 'defined names are such that Excel takes them',
    check: ({ names }) => names.filter(one => !isName(one)).map(({ name }) => name),
  },
  {
    name: 'no two names are one',
    check: ({ names }) =>
      doubles(names.map(({ name, localSheet }) => `${name.toLowerCase()} ${localSheet ?? ''}`)),
  },
  {
    name: 'every name stands for cells of the workbook',
    check: ({ names, sheets }) =>
      names
        .filter(({ name }) => name !== TITLES)
        .filter(({ range, meaning }) => {
          const isAbsolute = /^'.*'!(?:\$[A-Z]+\$\d+)(?::\$[A-Z]+\$\d+)?$/.test(meaning);
          return !isAbsolute || !sheets.some(sheet => sheet.name === range?.sheet);
        })
        .map(({ name }) => name),
  },
  {
    name: 'rows at the top of printed pages are whole rows of their sheet',
    check: ({ names, sheets }) =>
      names
        .filter(({ name }) => name === TITLES)
        .filter(({ meaning, localSheet = -1 }) => {
          const [, sheet = '', from, to] = /^'(.*)'!\$(\d+):\$(\d+)$/.exec(meaning) ?? [];
          return sheets[localSheet]?.name !== sheet.replaceAll("''", "'") || !(Number(from) <= Number(to));
        })
        .map(({ meaning }) => meaning),
  },
];

const TITLES = '_xlnm.Print_Titles';

/** Not longer than Excel takes, no address (`A1`, `R1C1`), and of the letters it allows. */
function isName({ name, localSheet }: JudgedName): boolean {
  if (localSheet !== undefined) return ['_xlnm.Print_Area', TITLES].includes(name);
  const isAddress = /^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i.test(name);
  return name.length <= LONGEST_NAME && /^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(name) && !isAddress;
}
