/** Strings files, tips and blocks with as little in them as passes. */
export const STRINGS = `locale: nl-NL
strings:
  page_of: Pagina {page} van {total}
  required: verplicht
  date_hint: dd-mm-jjjj
  date_spoken: Typ dag, maand en jaar, bijvoorbeeld 31-12-2026.
  tip: Tip
  tick_own: "{label}, vink"
  text_own: "{label}, tekst"
  printed_name: "{label}, naam"
  question: Vraag {number}
  step: Stap
  part_of: Deel {part} van {total}
  version: Versie {version} van {date}, {document}, {variant}, {hash}
  replaces: ", vervangt versie {version}"
  variant: Nederlands
  type_here: Typ hier
  pick_date: Kies een datum
  pick_option: Kies een antwoord
  sign_here: Teken hier
  subject: Onderwerp
  answer: Antwoord
  signatory: Wie
  name: Naam
  signature: Handtekening
  number: Nr.
  continued: Vervolg van {label}
  continuation: Vervolg {number}
  continuation_of: Vervolg {number} van {total}
  see_continuation: zie Vervolg {number}
  ticked: aangevinkt
  not_ticked: niet aangevinkt
`;

/** The lines of a document before its first block; blocks begin on line 11. */
export const HEAD = `id: doc
locale: nl-NL
layout: form
version: "1.0"
date: 2026-03-02
title: Titel
summary: Korte uitleg.
sections:
  - id: deel
    blocks:
`;

/** A document with these blocks, indented by six spaces in the file. */
export function documentWith(blocks: string): string {
  return HEAD + indent(blocks, 6);
}

/** A document whose one block is a block of questions; its fields begin on line 13, column 13. */
export function documentWithFields(fields: string): string {
  return documentWith(`- block: questions\n  fields:\n${indent(fields, 4)}`);
}

/** All files of a project: a document, the strings, and others by path. */
export function project(
  document: string | Uint8Array,
  others: Readonly<Record<string, string | Uint8Array>> = {},
): Record<string, string | Uint8Array> {
  return { 'data/documents/doc.yaml': document, 'data/shared/strings.yaml': STRINGS, ...others };
}

function indent(lines: string, by: number): string {
  return lines.replace(/^(?=.)/gm, ' '.repeat(by));
}
