import { describe, expect, it } from 'vitest';
import type { DiffLine } from '@/lib/api/types';
import { removedFirst, sideBySide } from './sideBySide';

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

  it('does not mind which of a replacement comes first', () => {
    expect(shown('+b -a c +d -e -f')).toEqual(['a|b', 'c|c', 'e|d', 'f|']);
  });
});

describe('a diff in one column', () => {
  it('names what was removed before what replaces it', () => {
    const order = removedFirst(lines('a +b +c -d e'));
    expect(order.map(({ text }) => text)).toEqual(['a', 'd', 'b', 'c', 'e']);
  });
});
