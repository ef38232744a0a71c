import { expect, test } from 'vitest';
import { evidenceForm } from './evidence';

test('what is empty is not sent', () => {
  const body = evidenceForm({ file: null, url: ' https://a.example/report ', note: '  ' });
  expect([...body.entries()]).toEqual([['url', 'https://a.example/report']]);
});

test('a file goes with its note and its last day', () => {
  const file = new File(['x'], 'report.txt');
  const body = evidenceForm({ file, note: 'Page 3 ', expiresOn: '2027-01-01' });
  expect([...body.keys()]).toEqual(['file', 'expiresOn', 'note']);
  expect(body.get('note')).toBe('Page 3');
});
