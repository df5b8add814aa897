import { type Checked, isError } from '../core/diagnostics.ts';
import { parseSource, type SourceOptions } from '../yaml/source.ts';
import { compileMapping } from './compile-mapping.ts';
import type { RecordMapper } from './mapper.ts';
import type { MappingPlan } from './plan/plan.ts';
import { readMapping } from './plan/read-mapping.ts';

const MAPPING_FILE: SourceOptions = {
  prefix: 'mapping',
  mostBytes: 100_000,
  ifTooLarge: 'a mapping of one export is some 3 kB: leave out what is not it',
};

/**
 * Loads and checks a mapping. All that is wrong with it comes at once, each with its place.
 * @param file as messages name it
 */
export function loadMapping(file: string, bytes: Uint8Array): Checked<RecordMapper> {
  const plan = loadMappingPlan(file, bytes);
  return plan.ok ? { ...plan, value: compileMapping(plan.value) } : plan;
}

/** The same as plain data, which can be kept and cloned: `compileMapping` makes the mapper of it. */
export function loadMappingPlan(file: string, bytes: Uint8Array): Checked<MappingPlan> {
  const { source, diagnostics: syntax } = parseSource(file, bytes, MAPPING_FILE);
  if (!source || syntax.some(isError)) return { ok: false, diagnostics: syntax };
  const lines = new TextDecoder().decode(bytes).split('\n');
  const plan = readMapping(source, lines);
  return plan.ok
    ? { ...plan, warnings: [...syntax, ...plan.warnings] }
    : { ok: false, diagnostics: [...syntax, ...plan.diagnostics] };
}
