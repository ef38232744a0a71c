import { describe, expect, it } from 'vitest';
import type { LegalVersion } from './types';
import { versionOn } from './words';

const version = (name: string, effectiveOn: string): LegalVersion => ({
  version: name,
  effectiveOn,
  tiers: [],
  categories: [],
  changes: '',
});

describe('the legal text of a day', () => {
  const versions = [
    version('3', '2027-01-01'),
    version('1', '2026-01-01'),
    version('2', '2026-07-01'),
  ];

  it('is the newest that has taken effect', () => {
    expect(versionOn(versions, '2026-06-30')?.version).toBe('1');
    expect(versionOn(versions, '2026-07-01')?.version).toBe('2');
    expect(versionOn(versions, '2027-05-01')?.version).toBe('3');
  });

  it('is the first to come where none has taken effect yet', () => {
    expect(versionOn(versions, '2025-12-31')?.version).toBe('1');
    expect(versionOn([], '2026-01-01')).toBeUndefined();
  });
});
