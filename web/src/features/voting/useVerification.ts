import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Receipt } from '@/lib/api/voting';
import { signingKeysQuery } from './queries';
import { verifyReceipt, type Known } from './verify';

/** Checks a receipt in this browser; the published keys are all it asks the server for. */
export function useVerification() {
  const client = useQueryClient();
  return useMutation({
    // Without the network a receipt can still be checked against the key it names.
    networkMode: 'always',
    mutationFn: async ({ receipt, known }: { receipt: Receipt; known?: Known }) => {
      const keys = await client.fetchQuery(signingKeysQuery).catch(() => undefined);
      return verifyReceipt(receipt, { ...known, keys: keys?.items });
    },
  });
}

export type Verification = ReturnType<typeof useVerification>;
