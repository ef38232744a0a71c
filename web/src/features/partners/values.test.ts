import { describe, expect, it } from 'vitest';
import { rules, slugOf } from './values';

describe('a suggested slug', () => {
  it('is the name in plain letters', () => {
    expect(slugOf('Müller & Söhne GmbH')).toBe('muller-sohne-gmbh');
    expect(slugOf('  Acme  ')).toBe('acme');
  });

  it('is never longer than a slug may be, nor ends in a hyphen', () => {
    const slug = slugOf('The quite extraordinarily long Company of Companies and Partners & Co');
    expect(slug).toBe('the-quite-extraordinarily-long-company-of-companies-and-partners');
    expect(rules.slug(slug)).toBeNull();
  });

  it('is empty where there is nothing to take', () => {
    expect(slugOf('日本語')).toBe('');
  });
});

describe('a slug', () => {
  it('has single hyphens between letters and digits', () => {
    expect(['acme', 'a1', '4-you'].map(rules.slug)).toEqual([null, null, null]);
    for (const wrong of ['a', 'Acme', 'a--b', '-a', 'a-', 'a_b', 'a'.repeat(65)]) {
      expect(rules.slug(wrong)).toMatch('single hyphens');
    }
  });
});

describe('the website', () => {
  it('is an address of the web with a dot in its host', () => {
    expect(rules.website('https://example.org')).toBeNull();
    expect(rules.website('ftp://example.org')).toMatch('https://');
    expect(rules.website('https://localhost')).toMatch('https://');
    expect(rules.website('example.org')).toMatch('https://');
  });
});
