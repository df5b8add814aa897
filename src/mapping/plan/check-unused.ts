import { quote } from '../../yaml/quote.ts';
import { warning } from '../problem.ts';
import { type Group, namesOf, type Reading } from './reading.ts';

const WHAT: Readonly<Record<Group, string>> = {
  constants: 'constant',
  files: 'file',
  index: 'index',
  pick: 'pick',
};

/** Warns about names that nothing refers to: often what was meant reads something else. For a file without errors. */
export function checkUnused(reading: Reading): void {
  for (const group of ['constants', 'files', 'index', 'pick'] as const) {
    for (const name of namesOf(reading, group)) {
      const fills = group === 'constants' && name === 'fulltime_hours';
      if (fills || reading.used.has(`${group}/${name}`)) continue;
      const message = `nothing uses the ${WHAT[group]} ${quote(name)}`;
      reading.report(warning('unused', reading.source.keyAt([group, name]), message));
    }
  }
}
