import { describe, expect, it } from 'vitest';
import { readFilters, withQuery, writeFilters } from './filters';

const from = (address: string) => readFilters(new URLSearchParams(address));

describe('filters in the address', () => {
  it('come back as they were written', () => {
    const address =
      'query=tokens&status=OPEN&status=VOTING&track=POLICY&label=api&awaiting=me&sort=closing';
    expect(writeFilters(from(address)).toString()).toBe(address);
  });

  it('ignore what no version of this page knows', () => {
    expect(from('status=FORGED&track=&awaiting=you&sort=random')).toEqual(from(''));
  });

  it('stay out of the address while they are the default', () => {
    expect(writeFilters(from('sort=newest')).toString()).toBe('');
    expect(writeFilters(from('query=a&sort=relevance')).toString()).toBe('query=a');
  });

  it('sort a search by match and a plain list by age', () => {
    const searching = withQuery(from(''), 'token');
    expect(searching.sort).toBe('relevance');
    expect(withQuery(searching, '').sort).toBe('newest');
    expect(withQuery(from('sort=number'), 'token').sort).toBe('number');
  });
});
