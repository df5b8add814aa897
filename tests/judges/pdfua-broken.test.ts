import { expect, it } from 'vitest';
import { breakEachWay } from '../support/pdf-outputs/break-each-way.ts';
import { breakableOutputs } from '../support/pdf-outputs/breakable-outputs.ts';

// That there is a way for every rule is asked in formats/pdf/ua/mutations.test.ts; each of them breaks each file.
it.each(await breakableOutputs())(
  '$title: broken against any one rule, it is said to break that rule',
  async ({ make }) => {
    const { reported, expected } = await breakEachWay(await make());
    expect(reported).toEqual(expected);
  },
);
