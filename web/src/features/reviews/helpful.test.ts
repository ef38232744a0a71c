import { describe, expect, it } from 'vitest';
import { voted } from './helpful';

describe('votes on how helpful a review is', () => {
  it('count a first vote', () => {
    expect(voted({ yes: 3, no: 1 }, true)).toEqual({ yes: 4, no: 1, mine: true });
  });

  it('move when the voter changes sides', () => {
    expect(voted({ yes: 4, no: 1, mine: true }, false)).toEqual({ yes: 3, no: 2, mine: false });
  });

  it('go when they are taken back', () => {
    expect(voted({ yes: 4, no: 1, mine: true }, undefined)).toEqual({ yes: 3, no: 1 });
  });

  it('count once, however often they are given', () => {
    expect(voted({ yes: 4, no: 1, mine: true }, true)).toEqual({ yes: 4, no: 1, mine: true });
  });
});
