import { afterEach, describe, expect, it, vi } from 'vitest';
import { fixture, MANAGERS_AND_SCHEDULES, mapAll, mapperOf, SYSTEMS, shippedMapping } from './support.ts';

const ZONES = ['Europe/Amsterdam', 'America/New_York', 'Pacific/Auckland'];

describe.each(ZONES)('in %s', zone => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('is another time of day than in London', () => {
    vi.stubEnv('TZ', zone);
    expect(new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset()).not.toBe(0);
  });

  it.each(SYSTEMS)('%s gives the expected records', system => {
    vi.stubEnv('TZ', zone);
    const mapper = mapperOf(shippedMapping(system));
    const records = mapAll(mapper, fixture(`${system}.json`), MANAGERS_AND_SCHEDULES);
    expect(records).toEqual(fixture(`expected/${system}.json`));
  });
});
