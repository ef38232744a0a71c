import { describe, expect, it } from 'vitest';
import { readFilters, writeFilters } from './filters';

const read = (query: string) => readFilters(new URLSearchParams(query));

describe('the filters of agreements', () => {
  it('come back from the address as they were', () => {
    const query = 'partner=nimbus&status=ACTIVE&tier=PREMIUM&within=60';
    expect(writeFilters(read(query)).toString()).toBe(query);
  });

  it('leave out what the address says wrongly', () => {
    expect(read('status=SIGNED&tier=GOLD&within=61')).toEqual({
      partner: '',
      status: '',
      tier: '',
      within: 0,
    });
  });

  it('leave the address empty where nothing is filtered', () => {
    expect(writeFilters(read('')).size).toBe(0);
  });
});
