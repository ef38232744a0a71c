import { api } from '@/lib/api/client';
import { evidenceForm } from '@/lib/evidence';
import { useIdempotencyKey } from '@/lib/idempotency';
import { disputePath, useDisputeStep } from './queries';
import type { Dispute, DisputeEvidence, NewDispute } from './types';

interface Filing {
  body: NewDispute;
  files: readonly File[];
}

interface Filed {
  dispute: Dispute;
  /** Why files were not taken; the case is filed all the same. */
  refused: unknown[];
}

/** Files a case, then hands in its evidence one file after the other. */
export function useFiling() {
  const idempotency = useIdempotencyKey();
  return useDisputeStep(async ({ body, files }: Filing): Promise<Filed> => {
    const idempotencyKey = idempotency.keyFor(body);
    const dispute = await api.post<Dispute>('/disputes', body, { idempotencyKey });
    idempotency.used();
    const refused: unknown[] = [];
    for (const file of files) {
      try {
        await api.post<DisputeEvidence>(
          `${disputePath(dispute.caseId)}/evidence`,
          evidenceForm({ file }),
        );
      } catch (error) {
        refused.push(error);
      }
    }
    return { dispute, refused };
  });
}
