import type { EmailPace, NotificationKind } from '@/lib/api/notifications';

export const kindName: Record<NotificationKind, string> = {
  RFC_OPENED: 'RFC opened',
  VOTING_STARTED: 'Voting started',
  VOTING_CLOSED: 'Voting closed',
  RFC_ACCEPTED: 'RFC accepted',
  COMMENT_ADDED: 'New comment',
  MENTION: 'Mention',
  CONCERN_RAISED: 'Concern raised',
  CONCERN_RESOLVED: 'Concern resolved',
  CERTIFICATION: 'Certification',
  ADVISORY: 'Advisories',
  SKILL: 'Skills and reviews',
  AGREEMENT: 'Agreements',
  ONBOARDING: 'Onboarding',
  DISPUTE: 'Disputes',
  USAGE: 'Usage and budgets',
  BILLING: 'Billing and payouts',
  SLA: 'Service levels',
  ECOSYSTEM: 'Ecosystem digest',
};

/** In the order in which they are shown. */
export const notificationKinds = Object.keys(kindName) as NotificationKind[];

export const kindAbout: Record<NotificationKind, string> = {
  RFC_OPENED: 'A proposal is open for comment.',
  VOTING_STARTED: 'A vote has begun.',
  VOTING_CLOSED: 'A vote you took part in, or follow, has a result.',
  RFC_ACCEPTED: 'A proposal was accepted.',
  COMMENT_ADDED: 'In a discussion you take part in or follow.',
  MENTION: 'Somebody named you.',
  CONCERN_RAISED: 'A blocking objection to an RFC of yours.',
  CONCERN_RESOLVED: 'A concern that involves you is settled.',
  CERTIFICATION: 'Your applications and certificates.',
  ADVISORY: 'Warnings about versions of skills you fetched.',
  SKILL: 'Decisions and reviews of skills you publish, and replies to your reviews.',
  AGREEMENT: 'Signatures, changes, renewals and ends of your agreements.',
  ONBOARDING: 'Items of your checklist that are due, done or stuck.',
  DISPUTE: 'Decisions and deadlines of disputes that concern you.',
  USAGE: 'Budgets that are used up so far that you want to know, and months to be sealed.',
  BILLING: 'Your statements, invoices and payouts.',
  SLA: 'Incidents, service levels, and what follows from them.',
  ECOSYSTEM: 'For staff: the indicators and what is overdue, on Mondays by e-mail only.',
};

export const paceName: Record<EmailPace, string> = {
  INSTANT: 'At once',
  DAILY: 'Daily digest',
  WEEKLY: 'Weekly digest',
  OFF: 'No e-mail',
};

const paceWord: Record<EmailPace, string> = {
  INSTANT: 'at once',
  DAILY: 'daily',
  WEEKLY: 'weekly',
  OFF: 'none',
};

/** Short enough for the column of a table. */
export const asDefault = (standard: EmailPace) => `Default (${paceWord[standard]})`;

export const paceOptions = (Object.keys(paceName) as EmailPace[]).map((value) => ({
  value,
  label: paceName[value],
}));
