import type { RecordBlock } from '../../../src/mapping/export/contract.ts';
import type { PersonRecord } from '../../../src/model/record.ts';
import type { PrefillEngine } from '../../../src/prefill/run/engine.ts';

/** What the fake engine does, as data, so that it can be given to a worker. */
export interface FakeJob {
  /** One file a record for each. */
  readonly extensions: readonly string[];
  /** Of each file, at least. */
  readonly bytes: number;
  /** Ids whose filling throws. */
  readonly throwAt?: readonly string[];
  /** Ids whose filling ends the worker, as running out of memory does. */
  readonly dieAt?: readonly string[];
  /** Ids whose filling kills the whole process, as kill -9 does. */
  readonly killAt?: readonly string[];
  /** Ids whose file doesn't show all of a value. */
  readonly overflowAt?: readonly string[];
}

/** A record of a fake export. */
export interface FakePerson {
  /** Null for a record without a usable id. */
  readonly id: string | null;
  readonly warnings?: readonly string[];
}

export const fakeEngine: PrefillEngine<FakeJob> = {
  reader: async () => ({
    ids: block => peopleOf(block).map(({ id }) => id),
    map(block, positions) {
      const people = peopleOf(block);
      return positions.map(position => {
        const { id = null, warnings = [] } = people[position - block.first] ?? {};
        const problem = { code: 'export/no-id', severity: 'error' as const, message: 'a record has no id' };
        return id === null ? { position, id, problem } : { position, id, record: recordOf(id, warnings) };
      });
    },
  }),
  fillers: async job =>
    job.extensions.map(extension => {
      const buffer = new Uint8Array(job.bytes + 1000);
      return {
        extension,
        fill({ employee: { id }, warnings: codes }: PersonRecord) {
          if (job.throwAt?.includes(id)) throw new TypeError(`can't fill SECRET-VALUE`);
          if (job.killAt?.includes(id)) process.kill(process.pid, 'SIGKILL');
          if (job.dieAt?.includes(id)) process.exit(1);
          const text = new TextEncoder().encode(`${extension} of ${id}\n`);
          const length = job.bytes + (id.length % 7) * 100;
          buffer.fill(0x2e, 0, length);
          buffer.set(text.subarray(0, length));
          const overflow = job.overflowAt?.includes(id) ? ['text_overflow:wf_naam'] : [];
          return { extension, bytes: buffer.subarray(0, length), warnings: [...codes, ...overflow] };
        },
      };
    }),
  digests: ({ extensions, bytes }) => ({ 'the template': JSON.stringify([extensions, bytes]) }),
};

function peopleOf(block: RecordBlock): readonly FakePerson[] {
  return JSON.parse(`[${new TextDecoder().decode(block.bytes)}]`);
}

function recordOf(id: string, warnings: readonly string[]): PersonRecord {
  return {
    employee: {
      id,
      name: null,
      name_sort: null,
      email: null,
      job_title: null,
      department: null,
      start_date: null,
      hours_per_week: null,
      fulltime_hours: null,
      percent: null,
    },
    manager: null,
    employer: { name: null },
    warnings,
  };
}
