import type { Host } from '../../src/core/host.ts';

/** A world of a few files, by path from the project's root. */
export function memoryHost(files: Readonly<Record<string, string | Uint8Array>>, today = '2026-11-22'): Host {
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const inFolder = (folder: string) =>
    Object.keys(files)
      .filter(path => path.startsWith(`${folder}/`))
      .map(path => path.slice(folder.length + 1));
  return {
    read: path => {
      const content = files[path];
      return content === undefined ? undefined : bytes(content);
    },
    list: folder =>
      inFolder(folder)
        .filter(name => !name.includes('/'))
        .sort(),
    readPackage: () => undefined,
    today: () => today,
  };
}
