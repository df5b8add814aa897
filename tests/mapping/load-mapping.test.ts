import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { loadMapping } from '../../src/mapping/load-mapping.ts';
import { ROOT } from '../support/overlay-host.ts';
import { projectText } from './support.ts';

const SHIPPED = readdirSync(`${ROOT}/data/mappings`).filter(name => name.endsWith('.yaml'));

/** All that is said of a mapping, also of one that is good. */
function said(yaml: string): readonly string[] {
  const result = loadMapping('m.yaml', new TextEncoder().encode(yaml));
  return (result.ok ? result.warnings : result.diagnostics).map(formatDiagnostic);
}

describe('a mapping of this project gives no warning', () => {
  it.each(SHIPPED)('%s', file => expect(said(projectText(`data/mappings/${file}`))).toEqual([]));
});

it('a warning of the file itself is kept', () => {
  const [file = ''] = SHIPPED;
  const yaml = projectText(`data/mappings/${file}`).replace(/^system: (\S+)$/m, 'system: $1 #3');
  expect(said(yaml)).toEqual([expect.stringMatching(/^m\.yaml:\d+:\d+ warning mapping\/comment-in-text: /)]);
});
