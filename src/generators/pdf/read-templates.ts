import type { Host } from '../../core/host.ts';

/** Where the templates live, by project path. */
export const TEMPLATE_FOLDER = 'templates/pdf';

/** The Typst files there are, by project path. */
export function readTemplates(host: Host): Map<string, Uint8Array> {
  const paths = host.list(TEMPLATE_FOLDER).map(name => `${TEMPLATE_FOLDER}/${name}`);
  return new Map(
    paths.flatMap(path => {
      const bytes = path.endsWith('.typ') ? host.read(path) : undefined;
      return bytes ? [[path, bytes] as const] : [];
    }),
  );
}
