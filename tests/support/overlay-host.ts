import { fileURLToPath } from 'node:url';
import { nodeHost } from '../../src/build/node-host.ts';
import type { Host } from '../../src/core/host.ts';

/** The root of the repository, absolute. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A project of its own files laid over the repository: a folder the fixture has hides the repository's, everything
 * else (brands, templates, packages) is the repository's.
 * @param fixture folder below tests/fixtures
 */
export function overlayHost(fixture: string): Host {
  const repository = nodeHost(ROOT);
  const own = nodeHost(`${ROOT}/tests/fixtures/${fixture}`);
  return {
    ...repository,
    read: path => own.read(path) ?? repository.read(path),
    list: folder => {
      const names = own.list(folder);
      return names.length > 0 ? names : repository.list(folder);
    },
  };
}
