import type { EntryKind } from './api/revenue';

export const entryName: Record<EntryKind, string> = {
  INVOICE: 'Invoice',
  SETTLEMENT: 'Statement',
  SUSPENSE: 'Suspense',
  SUSPENSE_RELEASE: 'Released from suspense',
  SUSPENSE_VOID: 'Suspense given back',
  PENALTY: 'Penalty',
  REFUND: 'Refund',
  HOLD: 'Held',
  RELEASE: 'Released',
  REVERSAL: 'Reversal',
  PAYMENT: 'Payment of a consumer',
  PAYOUT: 'Payout',
  PAYOUT_RETURN: 'Payout returned by the bank',
};

const pages: readonly [RegExp, string][] = [
  [/^ST-\d{4}-\d\d-[a-z0-9-]+$/, '/statements/'],
  [/^INV-\d{4}-\d\d-[a-z0-9-]+$/, '/invoices/'],
  [/^PAY-\d{4}-\d\d-\d\d(-\d+)?$/, '/finance/payouts/'],
  [/^DISP-\d{4}-\d+$/, '/disputes/'],
];

/** The page about what an entry refers to, where there is one. */
export function referencePath(reference: string): string | undefined {
  // "INV-2026-11-globex RF-77" is a payment of that invoice, "PAY-2026-12-01:acme" one payout.
  const [document = ''] = reference.split(/[ :]/);
  const base = pages.find(([pattern]) => pattern.test(document))?.[1];
  return base && base + document;
}
