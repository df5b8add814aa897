import { expect, it } from 'vitest';
import { sharedStrings } from '../../src/build/shared-strings.ts';
import { auditOfFailures, FACTS, failure } from '../audit/sample-audit.ts';

it('says the same of a file, whatever it has in common with others', () => {
  const places = [
    failure('7.18.1/3', { page: 1, area: 'top', path: 'Document/Form', field: 'naam', object: '3 0 R' }),
    failure('7.21.4.1/1', { page: 1, font: 'Helvetica' }),
    failure('7.1/3', { page: 2, content: 'path' }),
  ];
  const undecided = [{ clause: '7.21.7', test: 1, reason: 'Its CMap is not at hand.' }];
  const audit = auditOfFailures(places, { undecided, facts: { ...FACTS, producer: 'LibreOffice 7.4' } });
  const share = sharedStrings();
  expect([share(audit), share(audit)]).toEqual([audit, audit]);
});
