import { describe, expect, it } from 'vitest';
import { carriedCategories, carriedChecks } from './carried';

describe('a change that an RFC carries', () => {
  it('shows the categories it names, in the order of the platform', () => {
    const document = {
      categories: {
        WORKFLOW_PLATFORM: { pass: 75, criteria: [] },
        LLM_PROVIDER: {
          pass: 82,
          criteria: [{ id: 'a', title: 'A', text: 'Show it.', weight: 100, measured: 'UPTIME' }],
        },
      },
    };
    const [first, second] = carriedCategories(document);
    expect(first).toEqual({
      category: 'LLM_PROVIDER',
      pass: 82,
      criteria: [
        {
          id: 'a',
          title: 'A',
          text: 'Show it.',
          weight: 100,
          mandatory: false,
          measured: 'UPTIME',
        },
      ],
    });
    expect(second?.category).toBe('WORKFLOW_PLATFORM');
  });

  it('says of each check whether it will stop a publication', () => {
    expect(carriedChecks({ checks: { LINKS: 'enforced', SCHEMA: 'advisory' } })).toEqual([
      { check: 'SCHEMA', enforced: false },
      { check: 'LINKS', enforced: true },
    ]);
  });

  it('survives whatever an author wrote', () => {
    expect(carriedCategories({})).toEqual([]);
    expect(carriedCategories({ categories: ['LLM_PROVIDER'] })).toEqual([]);
    expect(carriedCategories({ categories: { BANK: {}, LLM_PROVIDER: 80 } })).toEqual([]);
    expect(carriedChecks({ checks: { LINKS: true, MAGIC: 'enforced' } })).toEqual([]);
  });
});
