import { describe, expect, it } from 'vitest';
import { evidenceOf, missingEvidence } from './evidence';

const criteria = [
  { id: 'a', text: 'Has read the framework', evidence: 'A summary' },
  { id: 'b', text: 'Has applied it', evidence: 'A link' },
];

describe('the evidence of an application', () => {
  it('is needed for every criterion, as a link or in words', () => {
    expect(Object.keys(missingEvidence({}, criteria))).toEqual(['evidence.a', 'evidence.b']);
    const given = {
      a: { url: '', text: ' Done. ' },
      b: { url: 'https://example.org/x', text: '' },
    };
    expect(missingEvidence(given, criteria)).toEqual({});
    expect(evidenceOf(given, criteria)).toEqual([
      { criterion: 'a', text: 'Done.' },
      { criterion: 'b', url: 'https://example.org/x' },
    ]);
  });

  it('refuses what is no link', () => {
    const given = { a: { url: 'javascript:alert(1)', text: 'x' }, b: { url: '', text: 'y' } };
    expect(missingEvidence(given, criteria)['evidence.a']).toMatch('https://');
  });

  it('leaves out what belongs to another level', () => {
    expect(evidenceOf({ z: { url: '', text: 'x' } }, criteria)).toEqual([]);
  });
});
