import { describe, expect, it } from 'vitest';
import { missingSide, nextStep } from './nextStep';
import type { Agreement, AgreementDocument, Side } from './types';

const now = Date.parse('2026-11-23T12:00:00Z');

const signature = (side: Side) => ({
  side,
  name: 'Ada Lovelace',
  member: { username: 'ada' },
  at: '2026-11-20T10:00:00Z',
});

const document = (...sides: Side[]): AgreementDocument => ({
  sha256: 'ab'.repeat(32),
  kind: 'AGREEMENT',
  legalVersion: '1',
  html: '',
  markdown: '',
  signatures: sides.map(signature),
  complete: sides.length === 2,
});

const agreement: Agreement = {
  id: 'a1',
  partner: { slug: 'nimbus', name: 'Nimbus', category: 'LLM_PROVIDER', status: 'CERTIFIED' },
  integrationType: 'LLM_PROVIDER',
  status: 'ONBOARDING',
  tier: 'STANDARD',
  terms: {
    tier: 'STANDARD',
    sla: {
      firstResponseMinutes: 1440,
      uptimeBasisPoints: 9500,
      supportHours: 'BUSINESS',
      escalationContact: 'desk',
      timeZone: 'UTC',
      missingData: 'EXCLUDED',
      reporting: 'MONTHLY',
    },
    revenue: {
      partnerBasisPoints: 7000,
      platformBasisPoints: 3000,
      minimumPayoutMinor: 10_000,
      currency: 'EUR',
      netDays: 30,
    },
  },
  legalVersion: '1',
  onboarding: {
    stage: 'MONITORING',
    progressPercent: 100,
    done: 8,
    total: 8,
    open: [],
    daysInStage: 1,
  },
  document: document(),
  createdAt: '2026-09-01T00:00:00Z',
  createdBy: { username: 'ada' },
  history: [],
  version: 1,
  actions: [],
};

const active: Agreement = {
  ...agreement,
  status: 'ACTIVE',
  document: document('PARTNER', 'PLATFORM'),
  startsOn: '2026-11-01',
  endsOn: '2027-11-01',
};

describe('the next step of an agreement', () => {
  it('is the checklist as long as an item is open', () => {
    const onboarding = { ...agreement.onboarding, done: 6, open: ['sla_accepted'] };
    expect(nextStep({ ...agreement, onboarding }, now).kind).toBe('CHECKLIST');
  });

  it('is the signature of the partner first, then the one that is missing', () => {
    expect(nextStep(agreement, now)).toMatchObject({ kind: 'SIGN', who: 'PARTNER' });
    expect(nextStep({ ...agreement, document: document('PARTNER') }, now)).toMatchObject({
      kind: 'SIGN',
      who: 'PLATFORM',
    });
    expect(missingSide({ ...agreement, document: document('PLATFORM') })).toBe('PARTNER');
  });

  it('is the reader’s own where the reader may sign', () => {
    expect(nextStep({ ...agreement, actions: ['SIGN'] }, now).who).toBe('YOU');
  });

  it('is nothing while a signed agreement runs', () => {
    const step = nextStep(active, now);
    expect(step).toMatchObject({ kind: 'NONE', text: 'It runs until 1 Nov 2027.' });
    expect(step.who).toBeUndefined();
  });

  it('is the renewal from 60 days before the end, by the end', () => {
    expect(nextStep({ ...active, endsOn: '2027-01-23' }, now).kind).toBe('NONE');
    expect(nextStep({ ...active, endsOn: '2027-01-22' }, now)).toMatchObject({
      kind: 'RENEW',
      who: 'PARTNER',
      by: '2027-01-22',
    });
    expect(nextStep({ ...active, status: 'EXPIRED', actions: ['RENEW'] }, now)).toMatchObject({
      kind: 'RENEW',
      who: 'YOU',
    });
  });

  it('is the amendment before anything else that can wait', () => {
    const amended: Agreement = {
      ...active,
      document: { ...document(), kind: 'AMENDMENT' },
      amendment: {
        tier: 'PREMIUM',
        effectiveOn: '2026-12-01',
        reason: 'More support',
        proposedBy: { username: 'ada' },
        proposedAt: '2026-11-20T00:00:00Z',
        signed: false,
      },
    };
    expect(nextStep(amended, now)).toMatchObject({ kind: 'AMENDMENT_SIGN', by: '2026-12-01' });
  });

  it('of a renewal is what was reopened, then the signature, before the former end', () => {
    const renewal = { startedAt: '2026-11-20T00:00:00Z', reopened: ['legal_review'] };
    const onboarding = { ...agreement.onboarding, open: ['legal_review'] };
    const renewed: Agreement = { ...active, renewal, endsOn: '2026-12-20', document: document() };
    expect(nextStep({ ...renewed, onboarding }, now).kind).toBe('CHECKLIST');
    expect(nextStep(renewed, now)).toMatchObject({ kind: 'SIGN', by: '2026-12-20' });
  });

  it('is nothing while a termination waits for its day', () => {
    const at = '2026-11-20T00:00:00Z';
    const termination = { reason: 'Moved on', effectiveOn: '2026-12-01', at };
    expect(nextStep({ ...active, endsOn: '2026-12-20', termination }, now)).toMatchObject({
      kind: 'NONE',
      text: 'It was terminated and ends on 1 Dec 2026.',
    });
  });

  it('is nothing once the agreement has ended', () => {
    expect(nextStep({ ...active, status: 'TERMINATED' }, now).kind).toBe('NONE');
    expect(nextStep({ ...agreement, status: 'WITHDRAWN' }, now).kind).toBe('NONE');
  });
});
