import { describe, expect, it } from 'vitest';
import type { Advisory } from '@/lib/api/skills';
import { worst } from './severity';

const advisory = (id: string, severity: Advisory['severity']): Advisory => ({
  id,
  skillId: 'mail-triage',
  title: id,
  severity,
  text: '',
  html: '',
  affected: '<2.0.0',
  affectedVersions: [],
  publishedAt: '2026-11-01T00:00:00Z',
  by: { username: 'ada' },
  state: 'OPEN',
  told: 0,
  actions: [],
});

describe('the worst of some advisories', () => {
  it('is the most severe, and the first of equals', () => {
    const given = [advisory('a', 'LOW'), advisory('b', 'CRITICAL'), advisory('c', 'CRITICAL')];
    expect(worst(given)?.id).toBe('b');
  });

  it('is none when there are none', () => {
    expect(worst([])).toBeUndefined();
  });
});
