import { api } from '@/lib/api/client';
import type { CommentAction } from '@/lib/api/types';

export interface Moderation {
  action: CommentAction;
  name: string;
  done: string;
  explain: string;
  danger?: boolean;
  input?: { label: string };
  send: (id: string, text: string) => Promise<unknown>;
}

const decide = (upheld: boolean) => (id: string, reason: string) =>
  api.post(`/comments/${id}/appeal/decision`, { upheld, reason });

export const moderation: readonly Moderation[] = [
  {
    action: 'HIDE',
    name: 'Hide this comment',
    done: 'The comment is hidden.',
    explain:
      'Only its author and the moderators will see the text. The author sees your reason and can appeal.',
    danger: true,
    input: { label: 'Reason' },
    send: (id, reason) => api.post(`/comments/${id}/hiding`, { reason }),
  },
  {
    action: 'UNHIDE',
    name: 'Show this comment again',
    done: 'The comment is visible again.',
    explain: 'Everyone will see the text again.',
    send: (id) => api.delete(`/comments/${id}/hiding`),
  },
  {
    action: 'APPEAL',
    name: 'Appeal',
    done: 'Your appeal is sent. Another moderator will decide.',
    explain: 'A moderator who was not involved reads your appeal and decides.',
    input: { label: 'Why should the comment be shown?' },
    send: (id, text) => api.post(`/comments/${id}/appeal`, { text }),
  },
  {
    action: 'DECIDE_APPEAL',
    name: 'Uphold the appeal',
    done: 'The appeal is upheld.',
    explain: 'The comment becomes visible again.',
    input: { label: 'Reason' },
    send: decide(true),
  },
  {
    action: 'DECIDE_APPEAL',
    name: 'Reject the appeal',
    done: 'The appeal is rejected.',
    explain: 'The comment stays hidden.',
    danger: true,
    input: { label: 'Reason' },
    send: decide(false),
  },
];
