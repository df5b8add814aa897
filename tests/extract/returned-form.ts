import { readableDocuments } from '../../src/build/readable-documents.ts';
import { loadContent } from '../../src/content/load.ts';
import type { ReadableDocument } from '../../src/extract/readable-document.ts';
import { appended, bytesOf, formObjects, rawPdf } from '../formats/pdf/raw-pdf.ts';
import { STRINGS } from '../support/content-files.ts';
import { memoryHost } from '../support/memory-host.ts';
import { must } from '../support/must.ts';

const field = (id: string, kind: string, more = ''): string =>
  `          - { id: ${id}, kind: ${kind}, label: ${id.replaceAll('_', ' ')}${more} }\n`;

const OPTIONS = ', as: radio, options: [{ id: hier, label: Hier }, { id: daar, label: Daar }]';

/** A form in its second version, and a diary that belongs to who writes it. */
const FORM = `id: formulier
locale: nl-NL
layout: form
version: "1.1"
date: 2026-03-02
title: Formulier
summary: Een formulier.
retired:
  - { id: fo_vroeger, to: fo_toelichting, since: "1.1" }
  - { id: fo_weg, since: "1.1" }
  - { id: fo_lijn_oud, to: fo_lijn, since: "1.1" }
sections:
  - id: fo_deel
    blocks:
      - { block: heading, id: fo_kop, level: 1, text: Formulier }
      - block: questions
        fields:
${field('fo_naam', 'text')}${field('fo_dag', 'date')}${field('fo_uren', 'number')}${field('fo_akkoord', 'checkbox')}${field('fo_plek', 'choice', OPTIONS)}${field('fo_toelichting', 'multiline', ', lines: 3')}${field('fo_extra', 'text', ', optional: true')}      - block: checklist
        id: fo_lijst
        items:
          - { id: fo_lijn, kind: free_check, label: Eigen punt }
      - block: signatures
        id: fo_tekenen
        places:
          - signature: { id: fo_handtekening, kind: signature, label: Handtekening }
            date: { id: fo_getekend, kind: date, label: Getekend op }
`;

const DIARY = `id: dagboek
locale: nl-NL
layout: form
version: "1.0"
date: 2026-03-02
title: Dagboek
summary: Een dagboek.
personal: true
sections:
  - id: da_deel
    blocks:
      - { block: heading, id: da_kop, level: 1, text: Dagboek }
      - block: questions
        fields:
${field('da_naam', 'text')}${field('da_dag', 'date')}`;

/** The documents that returned forms are of. */
export function documents(): readonly ReadableDocument[] {
  const host = memoryHost({
    'data/documents/formulier.yaml': FORM,
    'data/documents/dagboek.yaml': DIARY,
    'data/shared/strings.yaml': STRINGS,
  });
  return readableDocuments(must(loadContent(host)));
}

/** Values of form fields by name: a text, or a state behind a slash; null for a place to sign. */
export type Answers = Readonly<Record<string, string | null>>;

export const BLANK: Answers = {
  fo_naam: '',
  fo_dag: '',
  fo_uren: '',
  fo_akkoord: '/Off',
  fo_plek: '/Off',
  fo_toelichting: '',
  fo_lijn_vink: '/Off',
  fo_lijn_tekst: '',
  fo_handtekening: null,
  fo_handtekening_naam: '',
  fo_getekend: '',
};

export const FILLED: Answers = {
  ...BLANK,
  fo_naam: 'Anna',
  fo_dag: '02-03-2026',
  fo_uren: '30,4',
  fo_akkoord: '/Ja',
  fo_plek: '/daar',
  fo_lijn_vink: '/Ja',
  fo_lijn_tekst: 'Rust',
};

const SAYS = says('formulier', '1.1');

export function says(document: string, version: string, locale = 'nl-NL'): string {
  return `veldwerk:document=${document} veldwerk:version=${version} veldwerk:locale=${locale}`;
}

function fieldObject(name: string, value: string | null): string {
  if (value === null) return `<</FT/Sig/T(${name})>>`;
  return value.startsWith('/') ? `<</FT/Btn/T(${name})/V${value}>>` : `<</FT/Tx/T(${name})/V(${value})>>`;
}

const fieldObjects = (answers: Answers): string =>
  Object.entries(answers)
    .map(([name, value]) => fieldObject(name, value))
    .join('');

/** A returned form with these answers. All text is latin1. */
export function returned(answers: Answers = FILLED, identity: string | null = SAYS): Uint8Array {
  const info = identity === null ? '' : `/Info<</Keywords(${identity})>>`;
  return bytesOf(rawPdf(formObjects(fieldObjects(answers)), info));
}

/** A print file: each person's fields in a group of their own. */
export function returnedTogether(people: Readonly<Record<string, Answers>>, more: Answers = {}): Uint8Array {
  const groups = Object.entries(people).map(
    ([group, answers]) => `<</T(${group})/Kids[${fieldObjects(answers)}]>>`,
  );
  return bytesOf(rawPdf(formObjects(groups.join('') + fieldObjects(more)), `/Info<</Keywords(${SAYS})>>`));
}

/** A form that was signed, and after that had its name changed. */
export function changedAfterSigning(): Uint8Array {
  const name = (value: string): string => `<</FT/Tx/T(fo_naam)/V(${value})>>`;
  const others = fieldObjects({ ...FILLED, fo_naam: null, fo_handtekening: null })
    .replace('<</FT/Sig/T(fo_naam)>>', '10 0 R')
    .replace('<</FT/Sig/T(fo_handtekening)>>', '11 0 R');
  const signed = (end: string): string =>
    rawPdf(
      formObjects(others, {
        10: name('Anna'),
        11: `<</FT/Sig/T(fo_handtekening)/V<</Type/Sig/ByteRange[0 100 200 ${end}]/Contents<00>>>>>`,
      }),
      `/Info<</Keywords(${SAYS})>>`,
    );
  const end = String(signed('0000').length - 200).padStart(4, '0');
  return bytesOf(appended(signed(end), { 10: name('Bo') }, { trailer: `/Info<</Keywords(${SAYS})>>` }));
}
