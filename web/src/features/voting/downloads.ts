import { urlOf } from '@/lib/api/client';
import type { Receipt } from '@/lib/api/voting';

export function downloadReceipt(receipt: Receipt) {
  const file = new Blob([`${JSON.stringify(receipt, null, 2)}\n`], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `rfc-${receipt.rfc}-round-${receipt.round}-receipt.json`;
  link.click();
  // The browser has begun to read it by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** What a link to a published file of the vote needs. */
const file = (name: 'ballot-log' | 'weights') => (rfc: number, round: number) => ({
  href: urlOf(`/rfcs/${rfc}/${name}`, { round }),
  download: `rfc-${rfc}-round-${round}-${name}.ndjson`,
});

export const ballotLog = file('ballot-log');
export const weights = file('weights');
