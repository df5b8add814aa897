import { describe, expect, it } from 'vitest';
import type { ExportSource, Survey } from '../../../src/mapping/export/contract.ts';
import { ExportFault } from '../../../src/mapping/export/export-fault.ts';
import { mapBlock, mapContext, mapExport, surveyedBlocks } from '../../../src/mapping/export/map-export.ts';
import { surveyExport } from '../../../src/mapping/export/survey-export.ts';
import type { RecordMapper } from '../../../src/mapping/mapper.ts';
import { must } from '../../support/must.ts';
import { gathered, mapperOf, sourceOf } from './support.ts';

const MARKER = 'TESTWAARDE-MAG-NOOIT-IN-EEN-DOCUMENT';
const MAPPER = mapperOf({ indexes: [{ name: 'people', records: '/rows', key: '/id', take: '/name' }] });
const TEAM =
  '{"rows":[{"id":"1","name":"Anna","boss":"2"},\n{"id":"2","name":"Bo"},{"name":"Who"},{"id":"4","name":"Di","boss":"9"}]}';

async function surveyed(mapper: RecordMapper, data: ExportSource, keepRecords = false): Promise<Survey> {
  return must(await surveyExport(mapper, { data, files: new Map() }, { keepRecords }));
}

async function mapAll(
  text: string,
  { mapper = MAPPER, piece = 7, name = 'x.json', only = undefined as readonly string[] | undefined } = {},
) {
  const source = sourceOf(text, name, piece);
  const survey = await surveyed(mapper, source);
  return (await gathered(mapExport(mapper, source, survey, only && new Set(only)))).flat();
}

describe('the second pass', () => {
  it('maps every record, with what the first has looked up', async () => {
    expect(await mapAll(TEAM)).toMatchObject([
      { position: 0, id: '1', record: { employee: { name: 'Anna' }, manager: { id: '2', name: 'Bo' } } },
      { position: 1, id: '2', record: { manager: null } },
      { position: 2, id: null, problem: { code: 'export/no-id', at: { line: 2, column: 24 } } },
      { position: 3, id: '4', record: { manager: { id: '9', name: null } }, dangling: [0] },
    ]);
  });

  it.each([1, 2, 5, 64, 4096])('gives the same in pieces of %i bytes', async piece => {
    expect(await mapAll(TEAM, { piece })).toEqual(await mapAll(TEAM));
  });

  it('gives the same of records that were kept, without reading the file again', async () => {
    const survey = await surveyed(MAPPER, sourceOf(TEAM, 'x.json', 7), true);
    const gone = sourceOf('', 'x.json', 7);
    const kept = (await gathered(mapExport(MAPPER, gone, survey))).flat();
    expect(kept).toEqual(await mapAll(TEAM));
  });

  it('gives the same when every line is a record', async () => {
    const lines = TEAM.slice(9, -2).replaceAll('},{', '}\r\n{').replaceAll('},\n', '}\n');
    const mapper = mapperOf({ indexes: [{ name: 'people', records: '/rows', key: '/id', take: '/name' }] });
    const results = await mapAll(lines, { mapper, name: 'x.ndjson' });
    expect(results.map(({ position, id }) => [position, id])).toEqual([
      [0, '1'],
      [1, '2'],
      [2, null],
      [3, '4'],
    ]);
  });

  it('gives the same of a large file, whose records are found by a guess as long as that goes well', async () => {
    const flat = Array.from({ length: 9000 }, (_, i) => ({ id: `a${i}`, name: '},{' }));
    const nested = Array.from({ length: 9000 }, (_, i) => ({ id: `b${i}`, l: [{ x: 1 }, { y: ']' }] }));
    const rows = [...flat, ...nested, { id: 'z' }];
    const results = await mapAll(JSON.stringify({ rows, more: [{ a: 1 }, { b: 2 }] }, null, 1), {
      mapper: mapperOf(),
      piece: 50_001,
    });
    expect(results.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  it('takes only those with certain ids, when asked', async () => {
    const results = await mapAll(TEAM, { only: ['4', '2'] });
    expect(results.map(({ id }) => id)).toEqual(['2', '4']);
  });

  it('goes on behind a record that cannot be mapped', async () => {
    const results = await mapAll('{"rows":[{"id":"1","name":"a fault of ours"},{"id":"2","name":"b"}]}', {
      mapper: mapperOf(),
    });
    expect(results).toMatchObject([
      {
        id: '1',
        problem: { code: 'export/unmappable', message: 'record 1 could not be mapped: it is left out' },
      },
      { id: '2', record: { employee: { name: 'b' } } },
    ]);
  });

  it('passes on nothing of what was thrown', async () => {
    const results = await mapAll('{"rows":[{"id":"1","name":"a fault of ours"}]}', { mapper: mapperOf() });
    expect(JSON.stringify(results)).not.toContain(MARKER);
  });

  it.each([
    ['shorter', '{"rows":[{"id":"1"}]}'],
    ['another', '{"rows":[{"id":"1"],{"id":"2"},{"id":"3"}}'],
  ])('is refused when the file has become %s meanwhile', async (_, text) => {
    const survey = await surveyed(mapperOf(), sourceOf('{"rows":[{"id":"1"},{"id":"2"},{"id":"3"}]}'));
    await expect(gathered(mapExport(mapperOf(), sourceOf(text), survey))).rejects.toThrow(ExportFault);
  });
});

describe('a block in a worker', () => {
  it('gives what the main thread gives, after a transfer', async () => {
    const source = sourceOf(TEAM, 'x.json');
    const survey = await surveyed(MAPPER, source);
    const blocks = await gathered(surveyedBlocks(MAPPER, source, survey));
    const sent = blocks.map(
      block =>
        structuredClone(
          { block, context: mapContext(survey) },
          { transfer: [block.bytes.buffer as ArrayBuffer] },
        ), // never a shared one
    );
    expect(sent.flatMap(({ block, context }) => mapBlock(block, MAPPER, context))).toEqual(
      await mapAll(TEAM),
    );
  });
});
