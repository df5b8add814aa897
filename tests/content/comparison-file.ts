import { parse } from 'yaml';
import { textsOf } from '../../src/content/texts.ts';
import { COMPARISON_TEXTS } from '../../src/model/comparison-texts/comparison-texts.ts';
import { STRINGS } from '../support/content-files.ts';

/** A small comparison; what tests change stands at the top, so that its lines don't move. */
export const COMPARISON = `id: keuze
locale: nl-NL
layout: comparison
version: "1.0"
date: 2026-03-02
title: Kies samen
summary: Een kleine vergelijking.
prefix: kz
criteria:
  - { id: geld, label: Geld }
  - { id: rust, label: Rust }
parties:
  - { id: een, label: Eerste, voice: 50, weights: { geld: 60, rust: 40 } }
  - { id: ander, label: Tweede, voice: 50, weights: { geld: 30, rust: 70 } }
alternatives:
  - id: snel
    label: Snel beginnen
    percentage: 100
    effects:
      geld: { pro: Meteen loon., con: Het is druk. }
      rust: { pro: Je bent bezig. }
  - { id: rustig, label: Rustig beginnen, follows_plan: ja, percentage: 60 }
empty_rows: 1
cautions:
  - { id: kz_let_op, help: "Vragen? Ga naar {privacy_contact}." }
help:
  - { id: kz_uitleg, title: Uitleg, help: Vul in wat je weet. }
example:
  id: kz_voorbeeld
  texts: { kz_functie: Bakker }
  values: { kz_datum: 2027-01-11, kz_keuze: rustig, kz_01_een_geld: 4, ${points()} }
consequences:
  - { id: gevolg, label: Wat verandert er? }
row_inputs:
  name: { id: optie, label: Mogelijkheid, max: 30 }
  percentage: { id: deel, label: Percentage, min: 0, max: 100, percent: true }
  take_along: { id: mee, label: Meenemen, options: [{ id: ja, label: ja }, { id: nee, label: nee }], value: ja }
  capacity: { id: kracht, label: Draagkracht, min: 1, max: 5, decimals: 0 }
  feasible:
    id: kan
    label: Kan dit
    options:
      - { id: ja, label: ja }
      - { id: misschien, label: misschien }
      - { id: uitzoeken, label: uitzoeken }
      - { id: nee, label: nee }
  follows_plan: { id: volgt, label: Volgt het plan, options: [{ id: ja, label: ja }, { id: nee, label: nee }] }
  deployability: { id: inzet, label: Inzetbaar, min: 0, max: 100, percent: true, value: 100 }
  guidance_hours: { id: hulp, label: Uren hulp, min: 0, max: 40, decimals: 1 }
  one_off_cost: { id: ineens, label: Ineens, min: 0, max: 1000, decimals: 2 }
  weekly_premium: { id: wekelijks, label: Per week, min: 0, max: 1000, decimals: 2 }
  one_off_premium: { id: premie, label: Premie, min: 0, max: 1000, decimals: 2 }
week_inputs:
  own_hours: { id: uren, label: Eigen uren, min: 0, max: 48, decimals: 1 }
  load: { id: zwaar, label: Hoe zwaar, min: 1, max: 5, decimals: 0 }
  tasks: { id: rust, label: Taken, max: 40 }
inputs:
  employee_name: { id: kz_naam, label: Naam, prefill: employee.name, max: 80 }
  job_title: { id: kz_functie, label: Functie, max: 80 }
  organisation: { id: kz_bedrijf, label: Bedrijf }
  other_party: { id: kz_ander, label: Met wie }
  date: { id: kz_datum, label: Datum }
  contract_hours: { id: kz_contract, label: Uren in het contract, min: 1, max: 48, decimals: 1 }
  fulltime_hours: { id: kz_voltijd, label: Uren bij voltijd, min: 1, max: 48, decimals: 1 }
  choice: { id: kz_keuze, label: Keuze }
  choice_reason: { id: kz_reden, label: Waarom, lines: 2 }
  choice_from: { id: kz_vanaf, label: Vanaf }
  choice_review: { id: kz_opnieuw, label: Opnieuw }
  agreements: { id: kz_afspraken, label: Afspraken, lines: 3 }
  method:
    id: kz_methode
    label: Methode
    options:
      - { id: win_win, label: Laagste telt }
      - { id: samen, label: Samen }
      - { id: evenwicht, label: Evenwicht }
  minimum_capacity: { id: kz_minimum, label: Minimum, min: 1, max: 5, decimals: 0, value: 3 }
  gap_threshold: { id: kz_drempel, label: Verschil, min: 0, max: 4, decimals: 1, value: 1 }
  wage: { id: kz_loon, label: Loon, min: 0, max: 500, decimals: 2 }
  charges: { id: kz_lasten, label: Lasten, min: 0, max: 100, percent: true }
  replacement_rate: { id: kz_vervanging, label: Vervanging, min: 0, max: 500, decimals: 2 }
  replaced_share: { id: kz_vervangen, label: Vervangen, min: 0, max: 100, percent: true }
  missed_rate: { id: kz_gemist, label: Gemist uur, min: 0, max: 500, decimals: 2 }
  guidance_rate: { id: kz_hulp, label: Uur hulp, min: 0, max: 500, decimals: 2 }
  period: { id: kz_periode, label: Weken, min: 4, max: 104, decimals: 0, value: 26 }
  baseline: { id: kz_basis, label: Vergelijk met, value: snel }
  plan_start: { id: kz_start, label: Begin van het plan }
  plan_weeks: { id: kz_weken, label: Weken van het plan, min: 4, max: 6, decimals: 0, value: 6 }
  plan_first_hours: { id: kz_eerst, label: Eerste week, min: 0, max: 48, decimals: 1 }
  plan_goal_hours: { id: kz_doel, label: Laatste week, min: 0, max: 48, decimals: 1 }
  plan_form:
    id: kz_vorm
    label: Vorm
    options:
      - { id: elke_week, label: Elke week }
      - { id: elke_twee_weken, label: Om de week }
      - { id: eigen, label: Zelf }
    value: eigen
  plan_largest_step: { id: kz_stap, label: Grootste stap, min: 1, max: 20, decimals: 1, value: 8 }
  plan_review_every: { id: kz_terug, label: Terugkijken, min: 1, max: 8, decimals: 0, value: 2 }
${sheets()}`;

/** What the rows of the example need beside its first point. */
function points(): string {
  const row = ['een_rust: 3', 'kracht: 4', 'ander_geld: 2', 'ander_rust: 5', 'kan: ja'];
  return [...row.map(end => `kz_01_${end}`), 'kz_02_een_geld: 2', ...row.map(end => `kz_02_${end}`)].join(
    ', ',
  );
}

/** Texts for every sheet, whatever the tables ask for: a name of its own for each, with its slots. */
function sheets(): string {
  const bySheet = Object.entries(COMPARISON_TEXTS).map(([sheet, names]) => {
    const texts = Object.entries<readonly string[]>(names).map(([name, slots]) => {
      const words = [name === 'tab' ? sheet : name, ...slots.map(slot => `{${slot}}`)];
      return `      ${name}: "${words.join(' ')}"\n`;
    });
    return `  ${sheet}:\n    id: kz_blad_${sheet}\n    texts:\n${texts.join('')}`;
  });
  return `sheets:\n${bySheet.join('')}`;
}

/** All files of a project with the comparison, some of its text replaced; what is replaced must be there. */
export function comparisonProject(
  changes: readonly (readonly [string, string])[] = [],
  others: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const file = changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the comparison doesn't hold ${from}`);
    return text.replace(from, () => to);
  }, COMPARISON);
  return { 'data/documents/keuze.yaml': file, 'data/shared/strings.yaml': STRINGS, ...others };
}

/** The files of a Belgian variant that takes everything over but the lines it is given. */
export function flemishVariant(...lines: readonly string[]): Record<string, string> {
  const own = ['keuze: { title: Kies, summary: Kort. }', ...lines];
  const given = new Set(own.map(line => line.split(':')[0]));
  const owners = [...new Set(textsOf(parse(COMPARISON)).map(({ owner }) => owner))];
  const borrowed = owners.filter(owner => !given.has(owner)).map(owner => `${owner}: { same_as: nl-NL }`);
  const texts = [...own, ...borrowed].map(line => `  ${line}\n`);
  return {
    'data/shared/strings.nl-BE.yaml': STRINGS.replace('nl-NL', 'nl-BE'),
    'data/documents/keuze.nl-BE.yaml': `locale: nl-BE\ntexts:\n${texts.join('')}`,
  };
}
