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

export const ballotLogUrl = (rfc: number, round: number) =>
  urlOf(`/rfcs/${rfc}/ballot-log`, { round });

export const weightsUrl = (rfc: number, round: number) => urlOf(`/rfcs/${rfc}/weights`, { round });
