import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Checked } from '../core/diagnostics.ts';
import type { Edition, ReadableDocument } from '../extract/readable-document.ts';
import { recallData, rememberData } from './disk-cache.ts';
import { nodeHost } from './node-host.ts';
import { contentDigest } from './source-digest.ts';

/**
 * The documents of a project that filled files can be read back as: as they were prepared before from the same content, or
 * prepared now and remembered below its `.cache`. Loading and checking content takes half a second.
 */
export async function findReadableDocuments(root: string): Promise<Checked<readonly ReadableDocument[]>> {
  const path = join(root, '.cache', 'readable', `${contentDigest(root)}.documents`);
  const kept = recallData<readonly KeptDocument[]>(path);
  if (kept) return { ok: true, value: kept.map(openDocument), warnings: [] };
  const [{ loadContent }, { readableDocuments }] = await Promise.all([
    import('../content/load.ts'),
    import('./readable-documents.ts'),
  ]);
  const content = loadContent(nodeHost(root), { today: null });
  if (!content.ok) return content;
  const documents = readableDocuments(content.value);
  rememberData(path, documents.map(keepDocument));
  // What could be better in the content is for whoever builds: `check` tells it.
  return { ok: true, value: documents, warnings: [] };
}

/** Each edition is packed by itself: of all, a run reads one or two. */
interface KeptDocument extends Omit<ReadableDocument, 'edition'> {
  readonly editions: ReadonlyMap<string, Uint8Array>;
}

function keepDocument({ edition, ...document }: ReadableDocument): KeptDocument {
  const editions = document.locales.map(locale => [locale, serialize(edition(locale))] as const);
  return { ...document, editions: new Map(editions) };
}

function openDocument({ editions, ...document }: KeptDocument): ReadableDocument {
  const opened = new Map<string, Edition>();
  return {
    ...document,
    edition(locale) {
      const bytes = editions.get(locale);
      if (!bytes) throw new Error(`"${document.id}" doesn't exist in ${locale}`);
      const edition: Edition = opened.get(locale) ?? deserialize(bytes);
      opened.set(locale, edition);
      return edition;
    },
  };
}
