import type { ExecutionProof } from '@/lib/api/billingmonths';
import { plural } from '@/lib/text';

/** "summarise@1.2.0" taken apart; nothing for what is no version of a skill. */
export function skillOf(subject: string): { id: string; version: string } | undefined {
  const at = subject.lastIndexOf('@');
  if (at < 1 || at === subject.length - 1) return undefined;
  return { id: subject.slice(0, at), version: subject.slice(at + 1) };
}

/** As what an execution is counted, and with that whether it is billed. */
export function countedAs(proof: Pick<ExecutionProof, 'succeeded' | 'own' | 'quantity'>): string {
  const { succeeded, own, quantity } = proof;
  const outcome = succeeded ? `succeeded, ${plural(quantity, 'unit')}` : 'failed';
  if (own) return `${outcome}, the publisher’s own and not billed`;
  return succeeded ? outcome : `${outcome} and not billed`;
}
