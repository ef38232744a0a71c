import { api } from '@/lib/api/client';
import type { Agreement, AgreementAction } from './types';

/** A step that asks for nothing but its confirmation, or a reason. */
export interface Step {
  action: AgreementAction;
  verb: string;
  title: string;
  about: string;
  done: string;
  reason?: string;
  danger?: boolean;
  send: (path: string, reason: string) => Promise<Agreement>;
}

export const RENEW: Step = {
  action: 'RENEW',
  verb: 'Renew',
  title: 'Begin the renewal?',
  about:
    'Only what has expired on the checklist is asked for again. Both sides then sign a document by the newest legal text.',
  done: 'The renewal has begun.',
  send: (path) => api.post<Agreement>(`${path}/renewal`),
};

const CANCEL: Step = {
  action: 'CANCEL_AMENDMENT',
  verb: 'Cancel the proposed change',
  title: 'Cancel the change of tier?',
  about: 'Nothing changes; the tier stays as it is. Another change can be proposed at any time.',
  done: 'The proposed change is cancelled.',
  send: (path) => api.delete<Agreement>(`${path}/tier`),
};

const WITHDRAW: Step = {
  action: 'WITHDRAW',
  verb: 'Withdraw',
  title: 'Give this agreement up?',
  about: 'Its checklist ends with it. A new agreement can be begun later.',
  done: 'The agreement is withdrawn.',
  reason: 'Reason',
  danger: true,
  send: (path, reason) => api.post<Agreement>(`${path}/withdrawal`, { reason }),
};

export const steps: readonly Step[] = [RENEW, CANCEL, WITHDRAW];
