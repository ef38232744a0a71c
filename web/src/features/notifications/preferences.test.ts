import { describe, expect, it } from 'vitest';
import type { NotificationPreferences } from '@/lib/api/notifications';
import { notificationKinds } from './kinds';
import { AS_DEFAULT, bodyOf, paceChoices, valuesOf, zonesWith } from './preferences';

const saved: NotificationPreferences = {
  version: 3,
  email: 'DAILY',
  kinds: [
    { kind: 'MENTION', inbox: true, email: 'INSTANT' },
    { kind: 'COMMENT_ADDED', inbox: false, email: 'DAILY' },
  ],
  timeZone: 'Europe/Berlin',
  digestHour: 7,
};

describe('notification preferences', () => {
  it('tell an own choice from the default', () => {
    const { pace, inbox } = valuesOf(saved);
    expect(pace.MENTION).toBe('INSTANT');
    expect(pace.COMMENT_ADDED).toBe(AS_DEFAULT);
    expect(inbox.COMMENT_ADDED).toBe(false);
    expect(inbox.RFC_OPENED).toBe(true);
  });

  it('come back as they were', () => {
    const body = bodyOf(valuesOf(saved));
    expect(body).toMatchObject({ email: 'DAILY', timeZone: 'Europe/Berlin', digestHour: 7 });
    expect(body.kinds).toContainEqual({ kind: 'MENTION', inbox: true, email: 'INSTANT' });
    expect(body.kinds).toContainEqual({ kind: 'COMMENT_ADDED', inbox: false, email: undefined });
    expect(body.kinds).toHaveLength(notificationKinds.length);
  });

  it('say what the default is', () => {
    expect(paceChoices('WEEKLY')[0]).toEqual({
      value: 'DEFAULT',
      label: 'Default (weekly)',
    });
  });

  it('offer the zone that is set, even if this browser does not know it', () => {
    expect(zonesWith('Mars/Olympus')).toContain('Mars/Olympus');
    expect(new Set(zonesWith('UTC')).size).toBe(zonesWith('UTC').length);
  });
});
