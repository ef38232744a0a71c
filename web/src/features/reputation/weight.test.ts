import { describe, expect, it } from 'vitest';
import { weightNote } from './weight';

const standing = {
  weightMicros: 2_236_067,
  aboveFloor: true,
  foundingElector: false,
  certificationLevel: 'NONE',
} as const;

describe('the weight of a vote', () => {
  it('is explained', () => {
    expect(weightNote(standing)).toMatch('square root');
    expect(weightNote({ ...standing, weightMicros: 10_000_000 })).toMatch('the most');
    expect(weightNote({ ...standing, weightMicros: 0, aboveFloor: false })).toMatch('from 5');
    expect(weightNote({ ...standing, foundingElector: true })).toMatch('founding');
    expect(
      weightNote({ ...standing, aboveFloor: false, certificationLevel: 'FOUNDATION' }),
    ).toMatch('certified');
  });
});
