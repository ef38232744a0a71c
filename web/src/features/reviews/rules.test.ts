import { describe, expect, it } from 'vitest';
import { checkReview } from './rules';

const draft = { rating: 4, text: '', version: '' };

describe('a review', () => {
  it('needs no words when it is good', () => {
    expect(checkReview(draft)).toEqual({});
    expect(checkReview({ ...draft, rating: 3 })).toEqual({});
  });

  it('needs a reason below three stars', () => {
    expect(checkReview({ ...draft, rating: 2.9 })).toHaveProperty('text');
    expect(checkReview({ ...draft, rating: 0, text: '  ' })).toHaveProperty('text');
    expect(checkReview({ ...draft, rating: 0, text: 'It lost my mail.' })).toEqual({});
  });

  it('is not sent without a rating between 0 and 5', () => {
    expect(checkReview({ ...draft, rating: undefined })).toHaveProperty('rating');
    expect(checkReview({ ...draft, rating: 5.1 })).toHaveProperty('rating');
    expect(checkReview({ ...draft, rating: Number.NaN })).toHaveProperty('rating');
  });

  it('has a longest length', () => {
    expect(checkReview({ ...draft, text: '😀'.repeat(5_000) })).toEqual({});
    expect(checkReview({ ...draft, text: 'ä'.repeat(5_001) })).toHaveProperty('text');
  });
});
