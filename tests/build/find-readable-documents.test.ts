import { describe, expect, it } from 'vitest';
import { recallData, rememberData } from '../../src/build/disk-cache.ts';
import { findReadableDocuments } from '../../src/build/find-readable-documents.ts';
import { nodeHost } from '../../src/build/node-host.ts';
import { readableDocuments } from '../../src/build/readable-documents.ts';
import { loadContent } from '../../src/content/load.ts';
import type { ReadableDocument } from '../../src/extract/readable-document.ts';
import { must } from '../support/must.ts';
import { blockCache, cutKept, keptIn, withOwnCache } from '../support/own-cache.ts';
import { edit } from '../support/project.ts';

const find = async (root: string): Promise<readonly ReadableDocument[]> =>
  must(await findReadableDocuments(root));

/** Documents with all their editions, to be compared. */
const whole = (documents: readonly ReadableDocument[]): readonly unknown[] =>
  documents.map(({ edition, ...rest }) => ({ ...rest, editions: rest.locales.map(edition) }));

const idsOf = (documents: readonly ReadableDocument[]): readonly string[] => documents.map(({ id }) => id);

/** Leaves the kept documents out, which shows when they are taken. */
function markKept(root: string): void {
  const [path = ''] = keptIn(root, 'readable');
  rememberData(path, (recallData<readonly unknown[]>(path) ?? []).slice(1));
}

describe('documents that were prepared before', () => {
  it('are those of the content', () =>
    withOwnCache(async root => {
      await find(root);
      const content = must(loadContent(nodeHost(root), { today: null }));
      expect(whole(await find(root))).toEqual(whole(readableDocuments(content)));
    }));

  it('are not prepared again', () =>
    withOwnCache(async root => {
      const [, ...others] = await find(root);
      markKept(root);
      expect(idsOf(await find(root))).toEqual(idsOf(others));
    }));

  it('are prepared again when the content changed', () =>
    withOwnCache(async root => {
      const before = await find(root);
      markKept(root);
      edit(root, 'data/documents/gesprek.yaml', 'label: Naam,', 'label: Je naam,');
      expect(idsOf(await find(root))).toEqual(idsOf(before));
    }));

  it('are prepared again when what is kept is cut off', () =>
    withOwnCache(async root => {
      const before = await find(root);
      cutKept(root, 'readable');
      expect(whole(await find(root))).toEqual(whole(before));
    }));

  it('do not exist in a language of others', () =>
    withOwnCache(async root => {
      await find(root);
      const [document] = await find(root);
      expect(() => document?.edition('fr')).toThrow("doesn't exist in fr");
    }));
});

describe('documents', () => {
  it('are found where nothing can be kept', () =>
    withOwnCache(async root => {
      blockCache(root, 'readable');
      expect(idsOf(await find(root))).toContain('gesprek');
    }));

  it('with errors are told of, and not kept', () =>
    withOwnCache(async root => {
      edit(root, 'data/documents/gesprek.yaml', 'kind: checkbox', 'kind: chekbox');
      const found = await findReadableDocuments(root);
      expect(found).toMatchObject({ ok: false, diagnostics: [{ code: 'content/unknown-kind' }] });
      expect(keptIn(root, 'readable')).toEqual([]);
    }));
});
