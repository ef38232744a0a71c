import { expect, test } from 'vitest';
import { groupedIban, isIban } from './iban';

test('an IBAN is known by its check digits, however it is spaced', () => {
  expect(isIban('DE89 3704 0044 0532 0130 00')).toBe(true);
  expect(isIban('gb29nwbk60161331926819')).toBe(true);
  expect(isIban('DE89 3704 0044 0532 0131 00')).toBe(false);
  expect(isIban('DE')).toBe(false);
});

test('an IBAN is shown in groups of four, a masked one as it is', () => {
  expect(groupedIban('DE89370400440532013000').replaceAll('\u00a0', ' ')).toBe(
    'DE89 3704 0044 0532 0130 00',
  );
  expect(groupedIban('DE89…3000')).toBe('DE89…3000');
});
