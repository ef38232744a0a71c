import { describe, expect, it } from 'vitest';
import { returnPath, signInPath } from './session';

describe('the way back after signing in', () => {
  it('leads to where the visitor was', () => {
    const path = signInPath({ pathname: '/rfcs/1', search: '?tab=discussion', hash: '#comment-2' });
    expect(returnPath(path.slice(path.indexOf('?')))).toBe('/rfcs/1?tab=discussion#comment-2');
  });

  it('never leads to another site', () => {
    for (const elsewhere of ['https://evil.example', '//evil.example', '/\\evil.example', '']) {
      expect(returnPath(`?return=${encodeURIComponent(elsewhere)}`)).toBe('/');
    }
  });
});
