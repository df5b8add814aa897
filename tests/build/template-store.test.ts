import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTemplate, type StoredTemplate, type TemplateRequest } from '../../src/build/template-store.ts';
import { must } from '../support/must.ts';
import { blockCache, cutKept, keptIn, withOwnCache } from '../support/own-cache.ts';
import { edit } from '../support/project.ts';

const PDF: TemplateRequest = { document: 'gesprek', brand: 'noord', format: 'pdf', mode: 'slim' };
const WORD: TemplateRequest = { ...PDF, format: 'docx' };

const find = async (root: string, request = WORD): Promise<StoredTemplate> =>
  must(await findTemplate(root, request));

/** A template with its files as text, to be compared: of what is built, some are buffers. */
const readable = ({ bytes, compiled, fallback, ...rest }: StoredTemplate): unknown => ({
  ...rest,
  files: [bytes, compiled, fallback].map(file => file && Buffer.from(file).toString('base64')),
});

/** When each kept template was written. */
const timesOf = (root: string): readonly bigint[] =>
  keptIn(root, 'templates').map(path => statSync(path, { bigint: true }).mtimeNs);

describe('a template that was built before', () => {
  it.each([PDF, WORD])('is the same when it is found again ($format)', request =>
    withOwnCache(async root => {
      const built = await find(root, request);
      expect(readable(await find(root, request))).toEqual(readable(built));
    }),
  );

  it('is not built again', () =>
    withOwnCache(async root => {
      await find(root);
      const before = timesOf(root);
      await find(root);
      expect(timesOf(root)).toEqual(before);
    }));

  it('is given as bytes, not as buffers', () =>
    withOwnCache(async root => {
      await find(root);
      expect(Buffer.isBuffer((await find(root)).bytes)).toBe(false);
    }));

  it.each([
    ['content', 'data/documents/gesprek.yaml', 'label: Naam,', 'label: Je naam,'],
    ['a shared word', 'data/shared/tips.yaml', 'Kom op tijd.', 'Kom een kwartier eerder.'],
    ['the brand', 'data/brands/noord/brand.yaml', 'organisation: Noord', 'organisation: Noorden'],
  ])('is built again when %s changed', (_, path, from, to) =>
    withOwnCache(async root => {
      await find(root);
      edit(root, path, from, to);
      await find(root);
      expect(keptIn(root, 'templates')).toHaveLength(2);
    }),
  );

  it('is built again when what was kept is cut off', () =>
    withOwnCache(async root => {
      const built = await find(root);
      cutKept(root, 'templates');
      expect(readable(await find(root))).toEqual(readable(built));
      const mended = timesOf(root);
      await find(root);
      expect(timesOf(root)).toEqual(mended);
    }));

  it('is kept apart from those of other modes', () =>
    withOwnCache(async root => {
      await find(root);
      await find(root, { ...WORD, mode: 'flat' });
      expect(keptIn(root, 'templates')).toHaveLength(2);
    }));
});

describe('a template', () => {
  it('is found where nothing can be kept', () =>
    withOwnCache(async root => {
      blockCache(root, 'templates');
      expect((await find(root)).format).toBe('docx');
    }));

  it('of a document with errors is not kept', () =>
    withOwnCache(async root => {
      edit(root, 'data/documents/gesprek.yaml', 'kind: checkbox', 'kind: chekbox');
      expect((await findTemplate(root, WORD)).ok).toBe(false);
      expect(keptIn(root, 'templates')).toEqual([]);
    }));
});
