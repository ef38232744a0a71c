import { api } from '@/lib/api/client';
import type { Review, ReviewAction } from './types';

export interface ReviewStep {
  action: ReviewAction;
  name: string;
  explain: string;
  done: string;
  danger?: boolean;
  input?: { label: string };
  send: (id: string, text: string) => Promise<unknown>;
}

export const hide: ReviewStep = {
  action: 'HIDE',
  name: 'Hide',
  explain:
    'Only its author and the moderators will see it, and its rating no longer counts. The author sees your reason.',
  done: 'The review is hidden.',
  danger: true,
  input: { label: 'Reason' },
  send: (id, reason) => api.post(`/skill-reviews/${id}/hiding`, { reason }),
};

const steps: readonly ReviewStep[] = [
  {
    action: 'REPORT',
    name: 'Report',
    explain:
      'Only moderators see your report, not the author. A low rating alone is no reason: say what breaks the rules.',
    done: 'Thank you. A moderator will look at it.',
    input: { label: 'What is wrong with it?' },
    send: (id, reason) => api.post(`/skill-reviews/${id}/reports`, { reason }),
  },
  hide,
  {
    action: 'SHOW',
    name: 'Show',
    explain: 'Everyone can read it again, and its rating counts as before.',
    done: 'The review is shown again.',
    send: (id) => api.delete(`/skill-reviews/${id}/hiding`),
  },
];

export const stepsFor = (review: Review) =>
  steps.filter(({ action }) => review.actions.includes(action));
