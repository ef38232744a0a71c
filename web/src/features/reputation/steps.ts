import { api } from '@/lib/api/client';
import type { EntryAction } from '@/lib/api/reputation';

export interface EntryStep {
  action: EntryAction;
  name: string;
  explain: string;
  done: string;
  label: string;
  danger?: boolean;
  send: (id: string, text: string) => Promise<unknown>;
}

const decide = (upheld: boolean) => (id: string, reason: string) =>
  api.post(`/reputation-entries/${id}/appeal/decision`, { upheld, reason });

export const entrySteps: readonly EntryStep[] = [
  {
    action: 'VOID',
    name: 'Void',
    explain:
      'The points no longer count. The entry stays in the ledger with your reason, and the member can appeal.',
    done: 'The points are voided.',
    label: 'Reason',
    danger: true,
    send: (id, reason) => api.post(`/reputation-entries/${id}/void`, { reason }),
  },
  {
    action: 'APPEAL',
    name: 'Appeal',
    explain: 'A moderator who was not involved reads your appeal and decides.',
    done: 'Your appeal is sent.',
    label: 'Why should the points count?',
    send: (id, text) => api.post(`/reputation-entries/${id}/appeal`, { text }),
  },
  {
    action: 'DECIDE_APPEAL',
    name: 'Uphold the appeal',
    explain: 'The points are given back, by another entry in the ledger.',
    done: 'The appeal is upheld and the points are given back.',
    label: 'Reason',
    send: decide(true),
  },
  {
    action: 'DECIDE_APPEAL',
    name: 'Reject the appeal',
    explain: 'The points stay voided.',
    done: 'The appeal is rejected.',
    label: 'Reason',
    danger: true,
    send: decide(false),
  },
];
