import { describe, expect, it } from 'vitest';
import {
  chosenCount,
  feedPath,
  noFilters,
  readFilters,
  toggled,
  valueName,
  withQuery,
  writeFilters,
} from './filters';

const read = (text: string) => readFilters(new URLSearchParams(text));

describe('filters of the catalogue', () => {
  it('survive being written to the address and read again', () => {
    const address = 'query=mail&category=LLM_PROVIDER&risk=R0&risk=R1&rating=4&sort=downloads';
    expect(writeFilters(read(address)).toString()).toBe(address);
  });

  it('are read from commas as well as from repeated names', () => {
    expect(read('risk=R0,R1&risk=R1')).toMatchObject({ risk: ['R0', 'R1'] });
  });

  it('say nothing in the address while nothing is chosen', () => {
    expect(writeFilters(noFilters).toString()).toBe('');
    expect(writeFilters(read('sort=nonsense')).toString()).toBe('');
  });

  it('sort a search by match until another order is chosen', () => {
    expect(withQuery(noFilters, 'mail').sort).toBe('relevance');
    expect(withQuery(read('sort=rating'), 'mail').sort).toBe('rating');
    expect(withQuery(read('query=mail'), '').sort).toBe('trending');
  });

  it('hold several values of a facet, but only one lowest rating', () => {
    const risky = toggled(toggled(noFilters, 'risk', 'R2'), 'risk', 'R3');
    expect(risky.risk).toEqual(['R2', 'R3']);
    expect(toggled(risky, 'risk', 'R2').risk).toEqual(['R3']);
    expect(toggled(toggled(noFilters, 'rating', '4'), 'rating', '3').rating).toEqual(['3']);
  });

  it('count what narrows the result', () => {
    expect(chosenCount(read('query=x&risk=R0,R1&partner=acme'))).toBe(3);
  });

  it('are those of the feed, which has its own order', () => {
    expect(feedPath(read('query=mail&risk=R0&sort=rating&explain=true'))).toBe(
      '/feeds/skills.atom?query=mail&risk=R0',
    );
    expect(feedPath(noFilters)).toBe('/feeds/skills.atom');
  });

  it('name values in words, and unknown ones as they are', () => {
    expect(valueName('risk', 'R2')).toBe('R2 Elevated');
    expect(valueName('certification', 'SUSPENDED')).toBe('Suspended');
    expect(valueName('category', 'SOMETHING_NEW')).toBe('SOMETHING_NEW');
  });
});
