import type { DocumentKind } from '@/lib/api/agreements';
import type { AgreementStatus, MissingData, Side, SupportHours, Terms } from './types';

export const statusName: Record<AgreementStatus, string> = {
  ONBOARDING: 'Onboarding',
  ACTIVE: 'Active',
  EXPIRED: 'Expired',
  TERMINATED: 'Terminated',
  WITHDRAWN: 'Withdrawn',
};

export const statuses = Object.keys(statusName) as AgreementStatus[];

export const supportName: Record<SupportHours, string> = {
  BUSINESS: 'Monday to Friday, 09:00 to 17:00',
  ALWAYS: 'Day and night',
  ALWAYS_DEDICATED: 'Day and night, by people named for it',
};

export const missingName: Record<MissingData, string> = {
  EXCLUDED: 'Left out of the calculation',
  UP: 'Counts as up',
  DOWN: 'Counts as down',
};

export const sideName: Record<Side, string> = { PARTNER: 'Partner', PLATFORM: 'CVF' };

export const kindName: Record<DocumentKind, string> = {
  AGREEMENT: 'Agreement',
  AMENDMENT: 'Amendment',
  RENEWAL: 'Renewal',
};

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** 9,999 basis points are "99.99 %". */
export const percent = (basisPoints: number) => `${figures.format(basisPoints / 100)}\u00a0%`;

/** "30 minutes", "4 hours", "24 hours". */
export function responseTime(minutes: number): string {
  const [amount, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

export const shares = ({ revenue }: Terms) =>
  `${percent(revenue.partnerBasisPoints)} / ${percent(revenue.platformBasisPoints)}`;

/** Where the three tiers differ, in a line each. */
export const tierAbout = {
  STANDARD: 'First answer in 24 hours, 95 % uptime, business hours. The partner keeps 70 %.',
  PREMIUM: 'First answer in 4 hours, 99 % uptime, day and night. The partner keeps 75 %.',
  ENTERPRISE:
    'First answer in 1 hour, 99.99 % uptime, day and night with dedicated people. The partner keeps 80 %.',
};
