import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/build/node-host.ts';
import { planBuild } from '../../src/build/plan.ts';
import type { Document } from '../../src/model/document.ts';
import { titleLevels } from '../../src/model/headings.ts';
import { recordSchema } from '../../src/model/record-schema.ts';
import { fieldsOfDocument, walk } from '../../src/model/walk.ts';
import { overlayHost, ROOT } from '../support/overlay-host.ts';

function documentIn(host: Parameters<typeof planBuild>[0], id: string): Document {
  const plans = planBuild(host, { documents: [id], formats: ['pdf'] });
  const [plan] = plans.ok ? plans.value : [];
  if (!plan) throw new Error(`There is no ${id}.`);
  return plan.document;
}

const everything = documentIn(overlayHost('all-kinds'), 'alle_velden');
const small = documentIn(nodeHost(`${ROOT}/tests/cli/project`), 'gesprek');

describe('the walk through a document', () => {
  it('gives every block in reading order', () => {
    expect([...walk(everything)]).toEqual(everything.sections.flatMap(section => section.blocks));
  });

  it('finds every field once, whatever block it stands in', () => {
    const names = fieldsOfDocument(everything).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.slice(-5)).toEqual([
      'av_kaart_item_1',
      'av_kaart_item_2',
      'av_handtekening_een',
      'av_getekend_een',
      'av_handtekening_twee',
    ]);
  });

  it('reads a table by row', () => {
    const names = fieldsOfDocument(everything).map(({ name }) => name);
    const from = names.indexOf('av_rij_1_doel');
    expect(names.slice(from, from + 4)).toEqual([
      'av_rij_1_doel',
      'av_rij_1_datum',
      'av_rij_1_uren',
      'av_rij_2_doel',
    ]);
  });
});

it('sets titles inside blocks one level below the heading above them, contact details on their own', () => {
  const levels = titleLevels(everything);
  const titled = [...levels].filter(([block]) =>
    ['panel', 'points', 'cards', 'contact'].includes(block.type),
  );
  expect(titled.map(([block, level]) => `${block.type} ${level}`)).toEqual([
    'panel 2',
    'points 3',
    'cards 3',
    'contact 2',
  ]);
});

describe('the schema of a record', () => {
  it('has the fields of the document in their order, and takes no others', () => {
    expect(recordSchema(small)).toMatchObject({ title: 'Gesprek', additionalProperties: false });
    const { properties } = recordSchema(small) as { readonly properties: object };
    expect(Object.keys(properties)).toEqual(['ge_naam', 'ge_dag', 'ge_plek', 'ge_wensen', 'ge_gelezen']);
  });

  it('takes the options of a choice, and none', () => {
    expect(recordSchema(small)).toMatchObject({
      properties: { ge_plek: { enum: ['kantoor', 'elders', null] } },
    });
  });

  it('calls a field as assistive technology does', () => {
    expect(recordSchema(small)).toMatchObject({
      properties: { ge_naam: { title: 'Gesprek: Naam', type: ['string', 'null'] } },
    });
  });
});
