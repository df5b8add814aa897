import type { RecordBlock } from '../../../src/mapping/export/contract.ts';
import type { RunPlan } from '../../../src/prefill/run/plan.ts';
import type { FakeJob, FakePerson } from './fake-engine.ts';

/** So many people with ids from 1. */
export function people(count: number): readonly FakePerson[] {
  return Array.from({ length: count }, (_, index) => ({ id: String(index + 1) }));
}

export type PlanOptions = Partial<Omit<RunPlan<FakeJob>, 'source' | 'blocks' | 'count' | 'job'>> & {
  readonly job?: Partial<FakeJob>;
  /** Records a block. */
  readonly blockRecords?: number;
};

/** A run of people in memory, in batches of ten and blocks of seven, so that blocks lie across batches. */
export function fakePlan(
  persons: readonly FakePerson[],
  { job, blockRecords = 7, ...options }: PlanOptions & Pick<RunPlan<FakeJob>, 'target'>,
): RunPlan<FakeJob> {
  return {
    source: {
      name: 'people.json',
      async *chunks() {
        yield Buffer.from(JSON.stringify(persons));
      },
    },
    blocks: () => blocksOf(persons, blockRecords),
    count: persons.length,
    job: { extensions: ['pdf'], bytes: 300, ...job },
    document: { id: 'form', version: '1' },
    selection: { only: null, limit: null, shard: null },
    resume: false,
    force: false,
    strict: false,
    workers: 0,
    batchRecords: 10,
    ...options,
  };
}

async function* blocksOf(persons: readonly FakePerson[], size: number): AsyncGenerator<RecordBlock> {
  for (let first = 0; first < persons.length; first += size) {
    const some = persons.slice(first, first + size);
    const bytes = new TextEncoder().encode(some.map(person => JSON.stringify(person)).join(','));
    yield { bytes, offset: 0, count: some.length, first };
  }
}
