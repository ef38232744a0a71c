import { describe, expect, it } from 'vitest';
import type { DiffLine } from '@/lib/api/types';
import { sideBySide } from './sideBySide';

const lines = (text: string): DiffLine[] =>
  text.split(' ').map((word) => ({
    kind: word.startsWith('+') ? 'ADDED' : word.startsWith('-') ? 'REMOVED' : 'CONTEXT',
    text: word.replace(/^[+-]/, ''),
  }));

const shown = (text: string) =>
  sideBySide(lines(text)).map(({ left, right }) => `${left?.text ?? ''}|${right?.text ?? ''}`);

describe('a diff side by side', () => {
  it('sets replaced lines beside each other', () => {
    expect(shown('a -b -c +d e')).toEqual(['a|a', 'b|d', 'c|', 'e|e']);
  });

  it('shows what was only added or only removed alone', () => {
    expect(shown('+a b -c')).toEqual(['|a', 'b|b', 'c|']);
  });

  it('does not mix two replacements that follow each other', () => {
    expect(shown('-a +b -c +d +e')).toEqual(['a|b', 'c|d', '|e']);
  });
});
