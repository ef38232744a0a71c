import { expect, test } from 'vitest';
import { referencePath } from './ledger';

test('a reference leads to what it is about', () => {
  expect(referencePath('ST-2026-11-acme-labs')).toBe('/statements/ST-2026-11-acme-labs');
  expect(referencePath('INV-2026-11-globex')).toBe('/invoices/INV-2026-11-globex');
  expect(referencePath('PAY-2026-12-01')).toBe('/finance/payouts/PAY-2026-12-01');
  expect(referencePath('DISP-2026-001')).toBe('/disputes/DISP-2026-001');
});

test('a part of a document leads to the document', () => {
  expect(referencePath('INV-2026-11-globex RF 77/1')).toBe('/invoices/INV-2026-11-globex');
  expect(referencePath('PAY-2026-12-01-2:acme')).toBe('/finance/payouts/PAY-2026-12-01-2');
  expect(referencePath('DISP-2026-0001 ST-2026-11-acme')).toBe('/disputes/DISP-2026-0001');
});

test('what has no page of its own leads nowhere', () => {
  expect(referencePath('sla:2026-11:acme')).toBeUndefined();
  expect(referencePath('ST-2026-11-acme/line')).toBeUndefined();
});
