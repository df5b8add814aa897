import { expect, it } from 'vitest';
import { buildDocument } from '../../src/content/build-document.ts';
import { contentSchemas } from '../../src/content/content-schemas.ts';
import { loadContent } from '../../src/content/load.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { jsonSchemaText } from '../../src/yaml/json-schema.ts';
import { diskHost } from '../support/disk-host.ts';

const result = loadContent(diskHost);

it('finds nothing wrong in the data of this project but links and facts nobody checked lately', () => {
  const diagnostics = result.ok ? result.warnings : result.diagnostics;
  const others = diagnostics.filter(({ code }) => !/^content\/stale-(link|fact)$/.test(code));
  expect(others.map(formatDiagnostic)).toEqual([]);
});

it('builds the form with its optional fields where they stand', () => {
  if (!result.ok) throw new Error('the data does not load');
  const built = buildDocument(result.value, {
    id: 'werkbalans_formulier',
    with: ['wf_functie', 'wf_afdeling'],
  });
  expect(built.ok).toBe(true);
});

it.each(contentSchemas)('has a fresh data/schema/$name.schema.json; else run scripts/schemas.ts', entry => {
  const committed = new TextDecoder().decode(diskHost.read(`data/schema/${entry.name}.schema.json`));
  expect(committed).toBe(jsonSchemaText(entry));
});
