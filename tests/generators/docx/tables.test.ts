import { describe, expect, it } from 'vitest';
import { attributeOf } from '../../../src/formats/ooxml/xml-tree.ts';
import type { Block } from '../../../src/model/document.ts';
import { all, bodyOf } from '../../support/docx-rules/word-file.ts';
import { body, field, heading, outlineOf, questions, rich, section, writeWord, xmlOf } from './support.ts';

const table = (id: string): Block => ({
  type: 'question_table',
  id,
  heads: [
    { id: `${id}_vraag`, label: 'Vraag' },
    { id: `${id}_antwoord`, label: 'Antwoord' },
  ],
  rows: [{ number: 1, field: field('text', `${id}_veld`, { help: 'Kort.', required: true }) }],
});

describe('questions', () => {
  it('stand beside their answers, with help and hints under them', async () => {
    const fields = [
      field('text', 'a', { help: 'Kort.', required: true }),
      field('date', 'b', { help: 'Ongeveer.' }),
    ];
    expect(await outlineOf([heading(1, 'Vragen'), questions(...fields)])).toEqual([
      'H1 Heading1 "Vragen"',
      'Table “Vragen”: Onderwerp, Antwoord',
      '  Head',
      '    ColumnHead "Onderwerp"',
      '    ColumnHead "Antwoord"',
      '  Row',
      '    FieldLabel "Label a (verplicht)" / FieldHelp "Kort."',
      '    Answer [text a “Naam a”] "Typ hier"',
      '  Row',
      '    FieldLabel "Label b" / FieldHelp "Ongeveer. – dd-mm-jjjj"',
      '    Answer [date b “Naam b”] "Kies een datum"',
    ]);
  });

  it('of blocks that follow each other are one table', async () => {
    const lines = await outlineOf([questions(field('text', 'a')), questions(field('text', 'b'))]);
    expect(lines.filter(line => line.startsWith('Table'))).toHaveLength(1);
  });

  it('with numbers have a column for them', async () => {
    expect(await outlineOf([table('t')])).toEqual([
      'Table “Alle velden”: Nr., Vraag, Antwoord',
      '  Head',
      '    ColumnHead "Nr."',
      '    ColumnHead "Vraag"',
      '    ColumnHead "Antwoord"',
      '  Row',
      '    RowNumber "1"',
      '    FieldLabel "Label t_veld (verplicht)" / FieldHelp "Kort."',
      '    Answer [text t_veld “Naam t_veld”] "Typ hier"',
    ]);
  });
});

describe('a table of fields', () => {
  const fields = (showLabels: boolean): Block => ({
    type: 'field_table',
    id: 't',
    showLabels,
    rowHead: { id: 'rij', label: 'Wat' },
    columns: [
      { id: 'doel', label: 'Doel' },
      { id: 'dag', label: 'Datum' },
    ],
    rows: [{ id: 'r', number: 1, label: 'Eerst', fields: [field('text', 'a'), field('date', 'b')] }],
  });

  it.each([
    [true, '    FieldLabel "Eerst"'],
    [false, '    RowNumber "1"'],
  ])('begins its rows with what they are called or their number (labels: %j)', async (showLabels, line) => {
    expect(await outlineOf([fields(showLabels)])).toContain(line);
  });

  it('says in the head how a column is written', async () => {
    expect(await outlineOf([fields(true)])).toContain('    ColumnHead "Datum" / ColumnHint "dd-mm-jjjj"');
  });
});

describe('places to sign', () => {
  const places: Block = {
    type: 'signatures',
    id: 's',
    places: [
      {
        signature: field('signature', 'a', { help: 'Met pen.' }),
        date: field('date', 'a_dag', { label: 'Op' }),
      },
      { signature: field('signature', 'b'), date: null },
    ],
  };

  it('have a row each: who, the place, the name and the day', async () => {
    expect(await outlineOf([places])).toEqual([
      'Table “Alle velden”: Wie, Handtekening, Naam, Op',
      '  Head',
      '    ColumnHead "Wie"',
      '    ColumnHead "Handtekening"',
      '    ColumnHead "Naam"',
      '    ColumnHead "Op" / ColumnHint "dd-mm-jjjj"',
      '  Row',
      '    FieldLabel "Label a" / FieldHelp "Met pen."',
      '    Answer [rich a “Naam a”] "Teken hier"',
      '    Answer [text a_naam “Naam a, naam”] "Typ hier"',
      '    Answer [date a_dag “Naam a_dag”] "Kies een datum"',
      '  Row',
      '    FieldLabel "Label b"',
      '    Answer [rich b “Naam b”] "Teken hier"',
      '    Answer [text b_naam “Naam b, naam”] "Typ hier"',
      '    Normal',
    ]);
  });

  it('have no column for days when none is asked', async () => {
    const [, second] = places.type === 'signatures' ? places.places : [];
    const lines = await outlineOf([{ ...places, places: [second] } as Block]);
    expect(lines[0]).toBe('Table “Alle velden”: Wie, Handtekening, Naam');
  });
});

it('points with room for notes have their tick and help in the row', async () => {
  const items = [
    {
      item: field('check_item', 'a', { help: 'Kort.' }),
      note: field('multiline', 'b', { spec: { lines: 3 } }),
    },
  ];
  const block: Block = { type: 'noted_items', id: 'n', note: { id: 'h', label: 'Notitie' }, items };
  expect(await outlineOf([block])).toEqual([
    'Table “Alle velden”: Onderwerp, Notitie',
    '  Head',
    '    ColumnHead "Onderwerp"',
    '    ColumnHead "Notitie"',
    '  Row',
    '    TickItem [tick a “Naam a”] "☐⇥Label a" / TickHelp "Kort."',
    '    Answer [text b “Naam b”] "Typ hier"',
  ]);
});

it('room to write on has its topic beside it', async () => {
  const rooms = [{ topic: field('text', 'a'), room: field('multiline', 'b', { spec: { lines: 9 } }) }];
  const lines = await outlineOf([{ type: 'writing_room', id: 'w', rooms }]);
  expect(lines.slice(5)).toEqual([
    '    FieldLabel "Label b" / FieldHelp "Label a" / Answer [text a “Naam a”] "Typ hier"',
    '    Answer [text b “Naam b”] "Typ hier"',
  ]);
});

describe('between tables', () => {
  it('stands a spacer, or Word would make them one', async () => {
    const lines = await outlineOf([table('t'), table('u')]);
    expect(lines.filter(line => !line.startsWith(' '))).toEqual([
      'Table “Alle velden”: Nr., Vraag, Antwoord',
      'Spacer',
      'Table “Alle velden”: Nr., Vraag, Antwoord',
    ]);
  });

  it('stands none when a text does', async () => {
    expect(await outlineOf([table('t'), body(rich('Tekst.')), table('u')])).not.toContain('Spacer');
  });
});

it.each([
  ['a panel', { type: 'panel', id: 'a', title: 'Let op', content: rich('Tekst.') }],
  [
    'a card',
    { type: 'cards', id: 'a', cards: [{ id: 'b', title: 'Kaart', content: rich('Tekst.'), items: [] }] },
  ],
] as const)('a table under %s is named after the heading of both', async (_, block) => {
  const lines = await outlineOf([heading(1, 'Kop'), block, table('t')]);
  expect(lines).toContain('Table “Kop”: Nr., Vraag, Antwoord');
});

describe('the columns of a table', () => {
  it('fill the width of the text, to the twip that rounding takes', async () => {
    const word = await writeWord([section('deel', [table('t')])]);
    const widths = all(bodyOf(word), 'w:gridCol').map(column => Number(attributeOf(column, 'w:w')));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo((165 / 25.4) * 1440, -1);
  });
});

describe('rows', () => {
  const rows = (count: number): Block =>
    questions(
      ...Array.from({ length: count }, (_, index) =>
        field('multiline', `veld_${index}`, { spec: { lines: 5 } }),
      ),
    );
  const kept = (xml: string) => xml.match(/<w:pStyle w:val="FieldLabel"\/><w:keepNext\/>/g) ?? [];

  it('of a low table stay together, all but the last with the next', async () => {
    const xml = xmlOf(await writeWord([section('deel', [rows(2)])]));
    expect(kept(xml)).toHaveLength(1);
  });

  it('of a higher one don’t: it would leave half a page empty, and LibreOffice would lose some', async () => {
    const xml = xmlOf(await writeWord([section('deel', [rows(12)])]));
    expect(kept(xml)).toHaveLength(0);
  });
});
