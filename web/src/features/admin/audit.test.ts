import { describe, expect, it } from 'vitest';
import { actionName, detailLines, subjectPage } from './audit';

describe('an audit entry', () => {
  it('is named in words', () => {
    expect(actionName('account.roles-changed')).toBe('Account: roles changed');
    expect(actionName('rfc-import.started')).toBe('RFC import: started');
  });

  it('shows a change from one value to another in one line', () => {
    expect(detailLines({ from: ['MEMBER'], to: ['MEMBER', 'ADMIN'], via: null })).toEqual([
      'MEMBER → MEMBER, ADMIN',
      'via: nothing',
    ]);
    expect(detailLines({ from: 1 })).toEqual(['from: 1']);
    expect(detailLines({})).toEqual([]);
  });

  it('leads to what it is about', () => {
    expect(subjectPage('member:0-1', {}, 'ada')).toBe('/members/ada');
    expect(subjectPage('member:0-1', {})).toBeUndefined();
    expect(subjectPage('comment:0-1', { rfc: 8 })).toBe('/rfcs/8?tab=discussion#comment-0-1');
    expect(subjectPage('comment:0-1', {})).toBeUndefined();
    expect(subjectPage('setting:a', {})).toBeUndefined();
  });
});
