import { formatDate } from '../../core/locale-format.ts';
import type { CopySource } from '../../formats/pdf/fill/print/copy-source.ts';
import type { CoverColours, CoverList } from '../../formats/pdf/fill/print/cover/cover-list.ts';
import { writeCover } from '../../formats/pdf/fill/print/cover/write-cover.ts';
import type { Bookmark } from '../../formats/pdf/fill/print/outline.ts';
import { PrintFile } from '../../formats/pdf/fill/print/print-file.ts';
import type { FormValues } from '../../formats/pdf/form-field.ts';
import type { PersonRecord } from '../../model/record.ts';
import { pdfWarnings } from '../pdf-warnings.ts';
import { groupPeople, type PeopleGroup } from './group-people.ts';
import type { SortKey } from './sort-keys.ts';
import { sortRecords } from './sort-records.ts';
import { type FieldLabels, placeName, warningSentence } from './warning-words.ts';
import { fillSlots, RUN_WORDS, type RunWords, runLanguage } from './words.ts';

/** One file for the printer with a copy for every person. */
export interface PrintRun {
  /** The template: one whose copies stay fillable, or a flat one. */
  readonly source: CopySource;
  readonly records: readonly PersonRecord[];
  /** What a record fills in. */
  readonly valuesOf: (record: PersonRecord) => FormValues;
  /** Of the document. */
  readonly title: string;
  /** Language tag of the document. */
  readonly locale: string;
  readonly sort: readonly SortKey[];
  /** Day of the conversation, `yyyy-mm-dd`, when it is given for the run. */
  readonly date?: string;
  /** What fields are called, by id. */
  readonly labels?: FieldLabels;
  /** Colours of the brand; what isn't given is the colour of typed answers. */
  readonly colours?: Partial<CoverColours>;
}

/** What came of a run. Holds ids and codes, no values. */
export interface PrintReport {
  readonly people: number;
  /** Pages of the file, blank ones and the cover list included. */
  readonly pages: number;
  /** By id, in the order of the file: codes of what a person should look at. */
  readonly warnings: readonly { readonly id: string; readonly codes: readonly string[] }[];
}

/** A person with the copy that was made. */
interface Printed {
  readonly record: PersonRecord;
  readonly name: string;
  /** Object number of the first page, and its place among the pages of all copies. */
  readonly page: number;
  readonly position: number;
  readonly codes: readonly string[];
}

/** Up to this many people all bookmarks are open. */
const OPEN_BOOKMARKS = 40;

/**
 * Makes the file, piece by piece: cover list, then a copy for every person, in the order of the sort keys.
 * @param write takes each chunk of the file; the next copies wait for it
 */
export async function printRun(
  run: PrintRun,
  write: (chunk: Uint8Array) => void | Promise<void>,
): Promise<PrintReport> {
  const words = RUN_WORDS[runLanguage(run.locale)];
  const waiting: Uint8Array[] = [];
  const drain = async () => {
    for (const chunk of waiting.splice(0)) await write(chunk);
  };
  const file = new PrintFile(run.source, chunk => waiting.push(chunk));
  const printed: Printed[] = [];
  const namesakes = repeated(run.records.map(({ employee }) => employee.name));
  for (const record of sortRecords(run.records, run.sort, run.locale)) {
    const name = personName(record, namesakes, words);
    printed.push(addCopy(file, run, { record, name }));
    if (waiting.length > 0) await drain();
  }
  const groups = toldApart(groupPeople(printed, run.sort, words), words);
  const list = coverList(run, { printed, groups, words });
  const pages = file.end({
    bookmarks: bookmarks(groups),
    front: { title: list.title, write: place => writeCover(list, coverStyle(run), place) },
  });
  await drain();
  return {
    people: printed.length,
    pages,
    warnings: printed.map(({ record, codes }) => ({ id: record.employee.id, codes })),
  };
}

/** What occurs more than once. */
function repeated(names: readonly (string | null)[]): ReadonlySet<string | null> {
  const once = new Set<string | null>();
  return new Set(names.filter(name => once.size === once.add(name).size));
}

/** A person's name, with their number where others have the same. */
function personName(
  { employee: { id, name } }: PersonRecord,
  namesakes: ReadonlySet<string | null>,
  words: RunWords,
): string {
  if (name === null) return fillSlots(words.no_name, { id });
  return namesakes.has(name) ? fillSlots(words.numbered, { name, id }) : name;
}

function addCopy(
  file: PrintFile,
  { title, valuesOf }: PrintRun,
  { record, name }: { readonly record: PersonRecord; readonly name: string },
): Printed {
  const { page, position, outcome } = file.add({ title: `${title}: ${name}`, values: valuesOf(record) });
  return { record, name, page, position, codes: [...record.warnings, ...pdfWarnings(outcome)] };
}

function coverStyle({ source, colours = {} }: PrintRun) {
  const { ink, answerSize } = source;
  return {
    font: source.font,
    fonts: source.fonts,
    mediaBox: source.template.mediaBox,
    answerSize,
    colours: { ink, key: ink, muted: ink, line: ink, ...colours },
  };
}

interface Listed {
  readonly printed: readonly Printed[];
  readonly groups: readonly PeopleGroup<Printed>[];
  readonly words: RunWords;
}

/** What the export has for nobody is said once, not with every person. */
const isForAll = (code: string): boolean => code.startsWith('not_exported:');

function coverList(run: PrintRun, { printed, groups, words }: Listed): CoverList {
  const language = runLanguage(run.locale);
  const { labels = {}, title, locale, date } = run;
  const count = printed.length;
  const lacking = new Set(printed.flatMap(({ codes }) => codes.filter(isForAll)));
  const fields = [...lacking].map(code => placeName(code.slice(code.indexOf(':') + 1), language, labels));
  const ownCodes = ({ codes }: Printed) => codes.filter(code => !isForAll(code));
  const warned = printed.filter(person => ownCodes(person).length > 0).length;
  return {
    title: fillSlots(words.title, { title }),
    intro: [
      fillSlots(count === 1 ? words.one_form : words.forms, { count }),
      ...(date === undefined ? [] : [fillSlots(words.conversation, { date: formatDate(date, locale) })]),
      ...(fields.length === 0 ? [] : [fillSlots(words.not_exported, { fields: fields.join(', ') })]),
    ],
    heads: { name: words.name, page: words.page, notes: words.notes },
    groups: groups.map(group => ({
      title: group.title,
      rows: group.people.map(person => ({
        name: shownName(person, run.source, words),
        page: person.page,
        position: person.position,
        notes: [...new Set(ownCodes(person).map(code => warningSentence(code, language, labels)))],
      })),
    })),
    total: fillSlots(warned === 0 ? words.total : words.total_warned, { count, warned }),
    footer: title,
    pageOf: (page, total) => fillSlots(words.page_of, { page, total }),
    linkTo: (name, page) => fillSlots(words.link, { name, page }),
  };
}

/** A name whose letters the font lacks would leave the row without anybody: the number says who it is. */
function shownName({ name, record }: Printed, { font }: CopySource, words: RunWords): string {
  const isNumbered = name !== record.employee.name;
  if (isNumbered || font.missing(name).length === 0) return name;
  return fillSlots(words.numbered, { name, id: record.employee.id });
}

/** Two managers of one name are two headings: each with their number. */
function toldApart(
  groups: readonly PeopleGroup<Printed>[],
  words: RunWords,
): readonly PeopleGroup<Printed>[] {
  const same = repeated(groups.map(({ title }) => title));
  return groups.map(group => {
    const id = group.people[0]?.record.manager?.id;
    if (!same.has(group.title) || group.title === '' || !id) return group;
    return { ...group, title: fillSlots(words.numbered, { name: group.title, id }) };
  });
}

/** A bookmark for each manager with those of their people; of a long list only the managers are in sight. */
function bookmarks(groups: readonly PeopleGroup<Printed>[]): readonly Bookmark[] {
  const count = groups.reduce((sum, { people }) => sum + people.length, 0);
  return groups.flatMap(({ title, people }): readonly Bookmark[] => {
    const kids = people.map(({ name, page }) => ({ title: name, page }));
    const [first] = kids;
    if (title === '' || !first) return kids;
    return [{ title, page: first.page, kids, open: count <= OPEN_BOOKMARKS }];
  });
}
