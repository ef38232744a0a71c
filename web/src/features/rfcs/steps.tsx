import type { ReactNode } from 'react';
import { api } from '@/lib/api/client';
import type { Rfc, RfcAction } from '@/lib/api/types';
import { trackRules } from '@/lib/rfc';

export type Step = Exclude<RfcAction, 'REVISE' | 'COMMENT' | 'FOLLOW'>;

interface StepRules {
  menu: string;
  confirm: string;
  done: string;
  danger?: boolean;
  explain: (rfc: Rfc) => ReactNode;
  /** What is asked for before it happens. */
  input?: { label: string; optional?: boolean; line?: boolean };
  send: (rfc: Rfc, text: string) => Promise<Rfc | void>;
}

const post = (path: string, body?: (text: string) => unknown) => (rfc: Rfc, text: string) =>
  api.post<Rfc>(`/rfcs/${rfc.number}/${path}`, body?.(text), { version: rfc.version });

const reason = (text: string) => ({ reason: text });

export const steps: Record<Step, StepRules> = {
  PUBLISH: {
    menu: 'Open for comment',
    confirm: 'Open for comment',
    done: 'Your RFC is open. Everyone can read and discuss it now.',
    explain: (rfc) => (
      <>
        Everyone will see this RFC, and members can comment for at least{' '}
        <b>{trackRules[rfc.track].commentDays} days</b>. You can still revise the text, but a vote
        cannot start within 7 days of a change. Opening cannot be undone; you can withdraw the RFC
        later.
      </>
    ),
    send: post('publication'),
  },
  WITHDRAW: {
    menu: 'Withdraw',
    confirm: 'Withdraw this RFC',
    done: 'The RFC is withdrawn.',
    danger: true,
    explain: (rfc) =>
      rfc.status === 'DRAFT'
        ? 'The draft is closed for good. Its text stays readable for you.'
        : 'The RFC is closed for good. Text and discussion stay readable for everyone.',
    input: { label: 'Reason' },
    send: post('withdrawal', reason),
  },
  REOPEN: {
    menu: 'Reopen',
    confirm: 'Reopen',
    done: 'The RFC is open again.',
    explain: () => 'The RFC opens again with a new comment period.',
    input: { label: 'Reason' },
    send: post('reopening', reason),
  },
  IMPLEMENT: {
    menu: 'Mark as implemented',
    confirm: 'Mark as implemented',
    done: 'The RFC is marked as implemented.',
    explain: () => 'Say where the implementation can be found, if there is a page for it.',
    input: { label: 'Address of the implementation', optional: true, line: true },
    send: post('implementation', (url) => (url ? { url } : {})),
  },
  SUPERSEDE: {
    menu: 'Mark as superseded',
    confirm: 'Mark as superseded',
    done: 'The RFC is marked as superseded.',
    explain: () => 'Another RFC takes the place of this one. Both will link to each other.',
    input: { label: 'Number of the newer RFC', line: true },
    send: post('supersession', (text) => ({ by: Number(text.replace(/\D/g, '')) })),
  },
  LOCK: {
    menu: 'Lock the discussion',
    confirm: 'Lock the discussion',
    done: 'The discussion is locked.',
    danger: true,
    explain: () => 'Nobody can comment until the discussion is unlocked. The reason is public.',
    input: { label: 'Reason' },
    send: (rfc, text) => api.put(`/rfcs/${rfc.number}/discussion-lock`, { reason: text }),
  },
  UNLOCK: {
    menu: 'Unlock the discussion',
    confirm: 'Unlock the discussion',
    done: 'The discussion is unlocked.',
    explain: () => 'Members can comment again.',
    send: (rfc) => api.delete(`/rfcs/${rfc.number}/discussion-lock`),
  },
};

/** The steps that this caller may take now, in the order in which they are offered. */
export const stepsFor = (rfc: Rfc) =>
  (Object.keys(steps) as Step[]).filter((step) => rfc.actions.includes(step));
