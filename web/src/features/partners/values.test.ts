import { describe, expect, it } from 'vitest';
import { rules, slugOf } from './values';

describe('a suggested slug', () => {
  it('is the name in plain letters', () => {
    expect(slugOf('Müller & Söhne GmbH')).toBe('muller-sohne-gmbh');
    expect(slugOf('  Acme  ')).toBe('acme');
  });

  it('is never longer than a slug may be, nor ends in a hyphen', () => {
    const slug = slugOf('The quite extraordinarily long Company of Companies');
    expect(slug).toBe('the-quite-extraordinarily-long-c');
    expect(slugOf('abcdefghijklmnopqrstuvwxyz12345 ltd')).toBe('abcdefghijklmnopqrstuvwxyz12345');
  });

  it('is empty where there is nothing to take', () => {
    expect(slugOf('日本語')).toBe('');
  });
});

describe('the website', () => {
  it('is a secure address of a host with a dot', () => {
    expect(rules.website('https://example.org')).toBeNull();
    expect(rules.website('http://example.org')).toMatch('https://');
    expect(rules.website('https://localhost')).toMatch('https://');
    expect(rules.website('example.org')).toMatch('https://');
  });
});
