import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Checked, Diagnostic } from '../core/diagnostics.ts';
import { nearest } from '../core/nearest.ts';
import { compileMapping } from '../mapping/compile-mapping.ts';
import type { RecordMapper } from '../mapping/mapper.ts';
import type { MappingPlan } from '../mapping/plan/plan.ts';
import { recallData, rememberData } from './disk-cache.ts';
import { digest } from './manifest.ts';
import { nodeHost } from './node-host.ts';
import { programDigest } from './program-digest.ts';

const FOLDER = 'data/mappings';

/** A mapping, with what it was made of. */
export interface FoundMapping {
  readonly mapper: RecordMapper;
  /** What the mapper was compiled from: data, which a worker can be sent. */
  readonly plan: MappingPlan;
  /** The file as it was read. */
  readonly bytes: Uint8Array;
}

/**
 * Finds a mapping and checks it, unless the same bytes were found in order before.
 * @param mapping the name of one in the project's `data/mappings`, or a path
 */
export async function findMapping(root: string, mapping: string): Promise<Checked<FoundMapping>> {
  const isName = /^[\w.-]+$/.test(mapping) && !/\.ya?ml$/.test(mapping);
  const path = isName ? join(root, FOLDER, `${mapping}.yaml`) : resolve(mapping);
  const bytes = readIfThere(path);
  if (!bytes) return { ok: false, diagnostics: [notThere(root, mapping, isName)] };
  const found = await checkedPlan(root, shownPath(path), bytes);
  if (!found.ok) return found;
  const { value: plan, warnings } = found;
  return { ok: true, warnings, value: { mapper: compileMapping(plan), plan, bytes } };
}

/** What is kept of a mapping without errors. */
interface KeptPlan {
  readonly plan: MappingPlan;
  readonly warnings: readonly Diagnostic[];
}

/**
 * The plan of a mapping, from below `.cache` of the project when it is there. Its places name the file, so that does too.
 * Reading YAML and checking it takes some 80 ms, most of it for loading the libraries.
 */
async function checkedPlan(root: string, file: string, bytes: Uint8Array): Promise<Checked<MappingPlan>> {
  const path = join(root, '.cache', 'mappings', `${digest(programDigest(), file, bytes)}.plan`);
  const kept = recallData<KeptPlan>(path);
  if (kept) return { ok: true, value: kept.plan, warnings: kept.warnings };
  const { loadMappingPlan } = await import('../mapping/load-mapping.ts');
  const loaded = loadMappingPlan(file, bytes);
  // In a folder that is no project nothing is left behind.
  if (loaded.ok && existsSync(join(root, 'data'))) {
    const { value: plan, warnings } = loaded;
    rememberData(path, { plan, warnings } satisfies KeptPlan);
  }
  return loaded;
}

function notThere(root: string, mapping: string, isName: boolean) {
  const names = nodeHost(root)
    .list(FOLDER)
    .filter(name => name.endsWith('.yaml'))
    .map(name => name.replace(/\.yaml$/, ''));
  const near = nearest(mapping, names);
  const message = isName ? `there is no mapping "${mapping}" in ${FOLDER}` : `"${mapping}" is not there`;
  const hint = near ? `did you mean "${near}"?` : `there are: ${names.join(', ')}`;
  return { code: 'mapping/not-there', severity: 'error', message, hint } as const;
}

/** A path as a person would write it: from here, unless it is elsewhere. */
function shownPath(path: string): string {
  const here = relative('.', path);
  return here.startsWith('..') || isAbsolute(here) ? path : here.replaceAll('\\', '/');
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
