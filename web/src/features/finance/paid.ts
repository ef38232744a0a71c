import type { NewPayment } from '@/lib/api/payouts';

export interface PaidValues {
  paidOn: string;
  reference: string;
  /** The bank's reason by the slug of the partner whose payout came back. */
  returned: Record<string, string>;
}

export const runFormRules = (today: string) => ({
  paidOn: (day: string) => (day && day <= today ? null : 'A day that has come.'),
  reference: (text: string) => (text.trim() ? null : 'Say how to find it at the bank.'),
  returned: (reasons: Record<string, string>) =>
    Object.values(reasons).every((reason) => reason.trim()) ? null : 'Say why each came back.',
});

export const paymentOf = ({ paidOn, reference, returned }: PaidValues): NewPayment => ({
  paidOn,
  reference: reference.trim(),
  returned: Object.entries(returned).map(([partner, reason]) => ({
    partner,
    reason: reason.trim(),
  })),
});
