import { beforeAll, describe, expect, it } from 'vitest';
import { uaRules } from '../../src/formats/pdf/ua/rules.ts';
import { type Broken, breakEachWay, rulesWithout } from '../support/pdf-outputs/break-each-way.ts';
import { breakableOutputs } from '../support/pdf-outputs/breakable-outputs.ts';

const outputs = await breakableOutputs();
const untried = new Map<string, readonly string[]>();

describe.each(outputs)('$title', ({ title, make }) => {
  let file: Uint8Array;
  let broken: Broken;
  beforeAll(async () => {
    file = await make();
    broken = await breakEachWay(file);
    untried.set(title, broken.untried);
  });

  it('broken in one way, is said to break just that rule', () => {
    expect(broken.wrong).toEqual([]);
  });

  it('is broken against every rule that speaks of something in it', async () => {
    expect(broken.untried).toEqual(await rulesWithout(file));
  });
});

it('every rule is broken in one of them', () => {
  const rules = uaRules.map(({ clause, test }) => `${clause}/${test}`);
  const nowhere = rules.filter(rule => [...untried.values()].every(names => names.includes(rule)));
  expect({ files: untried.size, nowhere }).toEqual({ files: outputs.length, nowhere: [] });
});
