import type { Host } from '../../src/core/host.ts';

/**
 * A world of a few files, by path from the project's root.
 * @param readPackage the installed packages; none by default
 */
export function memoryHost(
  files: Readonly<Record<string, string | Uint8Array>>,
  readPackage: Host['readPackage'] = () => undefined,
): Host {
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const namesIn = (folder: string) =>
    Object.keys(files)
      .filter(path => path.startsWith(`${folder}/`))
      .map(path => path.slice(folder.length + 1).replace(/\/.*/, ''));
  return {
    read: path => {
      const content = files[path];
      return content === undefined ? undefined : bytes(content);
    },
    list: folder => [...new Set(namesIn(folder))].sort(),
    readPackage,
    today: () => '2026-11-22',
  };
}
