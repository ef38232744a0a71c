import { describe, expect, it } from 'vitest';
import { readFilters, writeFilters } from './filters';

const read = (address: string) => readFilters(new URLSearchParams(address));

describe('the filters of the directory', () => {
  it('come back from the address they were written to', () => {
    const address = 'query=flow&category=WORKFLOW_PLATFORM&status=CERTIFIED&sort=score';
    expect(writeFilters(read(address)).toString()).toBe(address);
  });

  it('leave the address alone while nothing is chosen', () => {
    expect(writeFilters(read('')).toString()).toBe('');
  });

  it('drop what no partner can be', () => {
    expect(read('category=BANK&status=FAMOUS&sort=price')).toEqual(read(''));
  });
});
