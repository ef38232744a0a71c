import { describe, expect, it } from 'vitest';
import { ApiProblem } from '@/lib/api/problem';
import type { SkillVersion } from '@/lib/api/skills';
import {
  byLine,
  declaredErrors,
  declaredFor,
  offsetOf,
  refusedPlaces,
  tidy,
  widthOf,
} from './manifest';
import type { ReadSkill } from './types';

const place = (line: number, message: string) => ({ pointer: '', line, column: 1, message });

const version: SkillVersion = {
  skillId: 'mail-triage',
  name: 'Mail triage',
  version: '2.1.0',
  state: 'DRAFT',
  riskLevel: 'R1',
  leastRisk: 'R0',
  licence: 'MIT',
  description: 'Sorts mail.',
  tags: ['mail'],
  price: '0',
  format: 'CVF',
  manifest: '',
  manifestSha256: '',
  readmeHtml: '',
  capabilities: [],
  missing: [],
  checks: [],
  approvals: [],
  approvalsNeeded: [],
  downloads: 0,
  createdAt: '2026-11-01T00:00:00Z',
  createdBy: { username: 'ada' },
  latest: false,
  draftId: '1',
  etag: 1,
  actions: [],
};

const read: ReadSkill = {
  skillId: 'mail-triage',
  name: 'Mail triage',
  description: 'Sorts mail.',
  version: '2.1.0',
  leastRisk: 'R0',
  tags: ['mail'],
  capabilities: [],
  missing: ['RISK_LEVEL', 'LICENCE'],
};

describe('places in a manifest', () => {
  it('are gathered by line, from the top', () => {
    const found = byLine([place(9, 'c'), place(2, 'a'), place(2, 'b')]);
    expect([...found]).toEqual([
      [2, 'a; b'],
      [9, 'c'],
    ]);
  });

  it('are found in the text, never past the end of their line', () => {
    expect(offsetOf('ab\ncd\nef', 2, 2)).toBe(4);
    expect(offsetOf('ab\ncd\nef', 1, 99)).toBe(2);
    expect(offsetOf('ab', 7, 1)).toBe(2);
  });

  it('stand after tabs, too', () => {
    expect(widthOf('\ta')).toBe(3);
    expect(widthOf('a\tb')).toBe(3);
  });

  it('are read from a refusal', () => {
    const error = new ApiProblem({
      type: 'urn:cvf:problem:manifest-invalid',
      title: 'The manifest is not valid',
      status: 400,
      errors: [{ pointer: '/risk_level', detail: 'unknown', line: 6, column: 13 }],
    });
    expect(refusedPlaces(error)).toEqual([
      { pointer: '/risk_level', line: 6, column: 13, message: 'unknown' },
    ]);
    expect(declaredErrors(error)).toEqual({});
  });
});

describe('what is declared', () => {
  it('is what the manifest alone does not say', () => {
    expect(declaredFor(version, read)).toEqual({ riskLevel: 'R1', licence: 'MIT' });
  });

  it('is everything when the manifest cannot be read', () => {
    expect(declaredFor(version, undefined)).toMatchObject({ name: 'Mail triage', tags: ['mail'] });
  });

  it('leaves out what was left empty', () => {
    expect(tidy({ version: '', licence: 'MIT', tags: [] })).toEqual({ licence: 'MIT' });
  });

  it('shows a refusal beside its field', () => {
    const error = new ApiProblem({
      type: 'urn:cvf:problem:invalid',
      title: 'Invalid',
      status: 400,
      errors: [
        { pointer: '/declared/version', detail: 'is not a semantic version' },
        { pointer: '/price', detail: 'is below 0' },
      ],
    });
    expect(declaredErrors(error)).toEqual({
      version: 'is not a semantic version',
      price: 'is below 0',
    });
  });
});
