import { fieldErrors } from '@/lib/api/problem';

/** The server names the amount in minor units, the form in the words of people. */
export function errorsOf(error: unknown) {
  const { amountMinor, ...others } = fieldErrors(error);
  return amountMinor ? { ...others, amount: amountMinor } : others;
}
