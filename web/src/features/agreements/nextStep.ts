import { tierName } from '@/lib/agreements';
import { dayName, daysUntil } from '@/lib/days';
import type { Agreement, Side } from './types';

/** A renewal can begin this many days before the end. */
export const RENEWAL_DAYS = 60;

export type Who = 'YOU' | Side;

/** The one thing that an agreement waits for. */
export interface NextStep {
  kind: 'CHECKLIST' | 'SIGN' | 'AMENDMENT_SIGN' | 'RENEW' | 'NONE';
  title: string;
  text: string;
  /** Absent where nobody has to do anything. */
  who?: Who;
  /** The day by which it has to be done. */
  by?: string;
}

/** The side that has not signed the document yet; the partner comes first. */
export function missingSide({ document }: Agreement): Side | undefined {
  if (!document || document.complete) return undefined;
  const signed = new Set(document.signatures.map(({ side }) => side));
  if (!signed.has('PARTNER')) return 'PARTNER';
  return signed.has('PLATFORM') ? undefined : 'PLATFORM';
}

/** Nothing leads back: the partner begins another agreement. */
export const isOver = ({ status }: Agreement) => status === 'TERMINATED' || status === 'WITHDRAWN';

export const isChecklistOpen = ({ onboarding }: Agreement) => onboarding.open.length > 0;

/** What comes next, who owes it and by when. */
export function nextStep(agreement: Agreement, now: number): NextStep {
  switch (agreement.status) {
    case 'ONBOARDING':
      return isChecklistOpen(agreement) ? checklist(agreement) : signature(agreement);
    case 'ACTIVE':
      return active(agreement, now);
    case 'EXPIRED':
      return agreement.renewal ? renewal(agreement) : expired(agreement);
    case 'TERMINATED':
      return nothing('This agreement has ended', 'It was terminated. What was agreed stays here.');
    case 'WITHDRAWN':
      return nothing('This agreement was given up', 'It was withdrawn before both sides signed.');
  }
}

function active(agreement: Agreement, now: number): NextStep {
  const { amendment, termination, endsOn, actions } = agreement;
  if (termination) {
    const text = `It was terminated and ends on ${dayName(termination.effectiveOn)}.`;
    return nothing('Nothing to do any more', text);
  }
  if (agreement.renewal) return renewal(agreement);
  if (amendment && missingSide(agreement)) {
    return {
      ...signature(agreement),
      kind: 'AMENDMENT_SIGN',
      text: `The change to ${tierName[amendment.tier]} takes effect when both sides have signed it.`,
      by: amendment.effectiveOn,
    };
  }
  if (endsOn && daysUntil(endsOn, now) <= RENEWAL_DAYS) {
    return {
      kind: 'RENEW',
      title: 'Renew the agreement',
      text: 'Only what has expired on the checklist is asked for again.',
      who: actions.includes('RENEW') ? 'YOU' : 'PARTNER',
      by: endsOn,
    };
  }
  return nothing('Nothing to do now', endsOn ? `It runs until ${dayName(endsOn)}.` : '');
}

const expired = ({ actions }: Agreement): NextStep => ({
  kind: 'RENEW',
  title: 'Renew the agreement',
  text: 'Its days are over. Until it is renewed, no terms are in force.',
  who: actions.includes('RENEW') ? 'YOU' : 'PARTNER',
});

const renewal = (agreement: Agreement): NextStep => ({
  ...(isChecklistOpen(agreement) ? checklist(agreement) : signature(agreement)),
  by: agreement.status === 'ACTIVE' ? agreement.endsOn : undefined,
});

const checklist = ({ onboarding: { done, total } }: Agreement): NextStep => ({
  kind: 'CHECKLIST',
  title: 'Work through the checklist',
  text: `${done} of ${total} items are done.`,
});

function signature(agreement: Agreement): NextStep {
  const side = missingSide(agreement);
  if (!side) return nothing('Nothing to do now', 'Both sides have signed.');
  const yours = agreement.actions.includes('SIGN');
  const title = yours
    ? 'Read and sign the document'
    : side === 'PARTNER'
      ? `${agreement.partner.name} signs the document`
      : 'CVF countersigns the document';
  return {
    kind: 'SIGN',
    title,
    text: agreement.document?.signatures.length
      ? 'One side has signed; it is in force with the second signature.'
      : 'Everything on the checklist is done. It is in force as soon as both sides have signed.',
    who: yours ? 'YOU' : side,
  };
}

const nothing = (title: string, text: string): NextStep => ({ kind: 'NONE', title, text });
