import { compileMapping } from '../../mapping/compile-mapping.ts';
import { ExportFault } from '../../mapping/export/export-fault.ts';
import { mapBlock } from '../../mapping/export/map-export.ts';
import { parseBlock } from '../../mapping/export/parse-block.ts';
import type { RecordMapper } from '../../mapping/mapper.ts';
import { digestOfData, digestOfTables, newDigest } from './digest.ts';
import type { PrefillEngine, RecordReader } from './engine.ts';
import { openFiller } from './open-filler.ts';
import { openLookups } from './packed-table.ts';
import type { RecordJob } from './record-job.ts';
import { RunError } from './run-error.ts';

/** Makes files of an export's records with a mapping and templates. */
export const recordEngine: PrefillEngine<RecordJob> = {
  reader: async job => recordReader(job, compileMapping(job.mapping.plan)),
  fillers: ({ templates, onRequest }) =>
    Promise.all(templates.map(template => openFiller(template, onRequest))),
  digests: ({ program, mapping, lookups, conversation, onRequest, templates }) => ({
    'the program': program,
    'the mapping': newDigest().add(mapping.bytes).end(),
    'the further files': digestOfTables(lookups),
    'what was given for the run': digestOfData([conversation, onRequest]),
    ...Object.fromEntries(
      templates.map(template => [`the ${template.format} template`, digestOfData(template)]),
    ),
  }),
};

function recordReader({ lookups, broken, conversation }: RecordJob, mapper: RecordMapper): RecordReader {
  const context = { lookups: openLookups(lookups), broken };
  return {
    ids: block =>
      asSurveyed(() => parseBlock(block)).map(record => {
        const id = mapper.idOf(record);
        return typeof id === 'string' ? id : null;
      }),
    map(block, positions) {
      const all = asSurveyed(() => mapBlock(block, mapper, context));
      return positions.map(position => {
        const mapped = all[position - block.first];
        if (!mapped) throw new Error(`A block has no record at ${position}`);
        if (conversation === null || 'problem' in mapped) return mapped;
        return { ...mapped, record: { ...mapped.record, conversation } };
      });
    },
  };
}

/** The survey read the same file and found it in order, so only a change since can be wrong with it. */
function asSurveyed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ExportFault)) throw error;
    const hint = 'start again with an export that stays as it is';
    throw new RunError('prefill/export-changed', 'the export changed while it was read', hint);
  }
}
