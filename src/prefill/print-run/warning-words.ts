import { fillSlots, type RunLanguage } from './words.ts';

/** Codes of what a person should look at, without what stands behind the colon. */
export const WARNING_CODES = [
  'manager_missing',
  'manager_not_in_export',
  'manager_is_self',
  'date_missing',
  'date_invalid',
  'value_missing',
  'value_invalid',
  'derived',
  'default_used',
  'not_exported',
  'hours_above_fulltime',
  'name_case_guessed',
  'mojibake',
  'script_outside_font',
  'text_overflow',
  'text_too_long',
  'missing_letters',
  'no_place',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** What a code means, for who hands out the forms: `{what}` is a field, `{id}` a number of a person, `{script}` a script. */
const SENTENCES: Readonly<Record<RunLanguage, Readonly<Record<WarningCode, string>>>> = {
  nl: {
    manager_missing: 'Geen leidinggevende bekend.',
    manager_not_in_export: 'De leidinggevende (nummer {id}) staat niet in de gegevens.',
    manager_is_self: 'De leidinggevende is deze persoon zelf. Klopt dat?',
    date_missing: 'Niet bekend: {what}.',
    date_invalid: 'Geen goede datum, dus niet ingevuld: {what}.',
    value_missing: 'Niet bekend: {what}.',
    value_invalid: 'Niet te lezen, dus niet ingevuld: {what}.',
    derived: 'Uitgerekend, kijk het na: {what}.',
    default_used: 'Standaard ingevuld, kijk het na: {what}.',
    not_exported: 'Staat niet in de gegevens: {what}.',
    hours_above_fulltime: 'Meer uren dan voltijd. Klopt dat?',
    name_case_guessed: 'Kijk de hoofdletters van de naam na.',
    mojibake: 'Vreemde tekens, kijk het na: {what}.',
    script_outside_font: 'De naam is geschreven in {script}. Kijk na of je die goed kunt lezen.',
    text_overflow: 'Te lang voor het vak: {what}.',
    text_too_long: 'Langer dan mag: {what}.',
    missing_letters: 'Niet alle letters zijn te zien: {what}.',
    no_place: 'Heeft geen plek op het formulier: {what}.',
  },
  en: {
    manager_missing: 'No manager known.',
    manager_not_in_export: 'The manager (number {id}) is not in the data.',
    manager_is_self: 'The manager is this person. Is that right?',
    date_missing: 'Not known: {what}.',
    date_invalid: 'Not a valid date, so left empty: {what}.',
    value_missing: 'Not known: {what}.',
    value_invalid: 'Not readable, so left empty: {what}.',
    derived: 'Calculated, please check: {what}.',
    default_used: 'Filled in by default, please check: {what}.',
    not_exported: 'Not in the data: {what}.',
    hours_above_fulltime: 'More hours than full-time. Is that right?',
    name_case_guessed: 'Please check the capitals of the name.',
    mojibake: 'Odd characters, please check: {what}.',
    script_outside_font: 'The name is written in {script}. Please check that it can be read.',
    text_overflow: 'Too long for its box: {what}.',
    text_too_long: 'Longer than allowed: {what}.',
    missing_letters: 'Not all letters can be seen: {what}.',
    no_place: 'Has no place on the form: {what}.',
  },
};

/** What places of a record are called. */
const PLACES: Readonly<Record<RunLanguage, Readonly<Record<string, string>>>> = {
  nl: {
    'employee.id': 'nummer',
    'employee.name': 'naam',
    'employee.name_sort': 'naam',
    'employee.email': 'e-mailadres',
    'employee.job_title': 'functie',
    'employee.department': 'afdeling',
    'employee.start_date': 'begindatum',
    'employee.hours_per_week': 'uren per week',
    'employee.fulltime_hours': 'uren bij voltijd',
    'employee.percent': 'percentage',
    'manager.id': 'nummer van de leidinggevende',
    'manager.name': 'naam van de leidinggevende',
    'employer.name': 'naam van de werkgever',
    'conversation.date': 'datum van het gesprek',
    'conversation.hr_adviser': 'naam van de HR-adviseur',
  },
  en: {
    'employee.id': 'number',
    'employee.name': 'name',
    'employee.name_sort': 'name',
    'employee.email': 'e-mail address',
    'employee.job_title': 'job title',
    'employee.department': 'department',
    'employee.start_date': 'start date',
    'employee.hours_per_week': 'hours per week',
    'employee.fulltime_hours': 'full-time hours',
    'employee.percent': 'percentage',
    'manager.id': 'number of the manager',
    'manager.name': 'name of the manager',
    'employer.name': 'name of the employer',
    'conversation.date': 'date of the conversation',
    'conversation.hr_adviser': 'name of the HR adviser',
  },
};

/** Names of fields by id, as people read them. */
export type FieldLabels = Readonly<Record<string, string>>;

/** What a place of a record, or else a field, is called. */
export function placeName(place: string, language: RunLanguage, labels: FieldLabels): string {
  const known = PLACES[language];
  if (Object.hasOwn(known, place)) return known[place] ?? place;
  return Object.hasOwn(labels, place) ? (labels[place] ?? place) : place;
}

/** A code of a record or a filled copy as a sentence; one that nobody knows here stays as it is, so that it isn't lost. */
export function warningSentence(warning: string, language: RunLanguage, labels: FieldLabels = {}): string {
  const [head = '', detail = ''] = warning.split(':');
  const code = WARNING_CODES.find(known => known === head);
  if (!code) return warning;
  return fillSlots(SENTENCES[language][code], {
    what: placeName(detail, language, labels),
    id: detail,
    script: scriptName(detail, language),
  });
}

/** @param code ISO 15924, such as `Grek` */
function scriptName(code: string, language: RunLanguage): string {
  // Whatever isn't a code at all is said as it came: the names of scripts are asked with an error for that.
  if (!/^[A-Z][a-z]{3}$/.test(code)) return code;
  const name = new Intl.DisplayNames([language], { type: 'script' }).of(code) ?? code;
  return language === 'nl' ? `het ${name}` : name;
}
