import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KIND_NAMES } from '../../src/fields/kinds.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const templates = readdirSync(join(root, 'templates/pdf')).map(name => `templates/pdf/${name}`);

/** What the compiler can't tell about a new kind: the recipe of src/fields/README.md. */
describe('field kinds', () => {
  it('are looked at by shape in the templates, never by name', () => {
    const deciding = templates.filter(path => /\.kind\s*(==|!=|in\b|not\b)/.test(read(path)));
    expect(deciding).toEqual([]);
  });

  it.each(KIND_NAMES)('have a row in data/README.md: %s', kind => {
    expect(read('data/README.md')).toContain(`\n| \`${kind}\` | `);
  });

  it.each(KIND_NAMES)('stand in the document of all kinds: %s', kind => {
    const document = read('tests/fixtures/all-kinds/data/documents/alle_velden.yaml');
    expect(document).toMatch(new RegExp(`\\bkind: ${kind}\\b`));
  });
});
