import { describe, expect, it } from 'vitest';
import { countdown, deadline, duration, fromNow, isSoon, withLocalTimes } from './time';

const now = Date.parse('2026-03-10T12:00:00Z');

describe('time in words', () => {
  it('names the largest unit that fits', () => {
    expect(fromNow('2026-03-10T11:59:40Z', now)).toBe('just now');
    expect(fromNow('2026-03-10T12:00:20Z', now)).toBe('just now');
    expect(fromNow('2026-03-10T11:15:00Z', now)).toBe('45 minutes ago');
    expect(fromNow('2026-03-09T11:00:00Z', now)).toBe('yesterday');
    expect(fromNow('2026-05-20T12:00:00Z', now)).toBe('in 2 months');
  });

  it('counts a deadline down, and at its end never promises more time than there is', () => {
    expect(deadline('2026-03-14T11:00:00Z', now)).toBe('4 days left');
    expect(deadline('2026-03-12T11:59:00Z', now)).toBe('47 hours left');
    expect(deadline('2026-03-10T13:00:00Z', now)).toBe('1 hour left');
    expect(deadline('2026-03-10T12:00:30Z', now)).toBe('1 minute left');
    expect(deadline('2026-03-08T12:00:00Z', now)).toBe('ended 2 days ago');
  });

  it('counts down in the two largest units that matter', () => {
    expect(countdown('2026-03-12T16:30:00Z', now)).toBe('2 days 4 hours');
    expect(countdown('2026-03-10T13:00:59Z', now)).toBe('1 hour');
    expect(countdown('2026-03-10T12:12:03Z', now)).toBe('12 minutes 3 seconds');
    expect(countdown('2026-03-10T12:00:00.400Z', now)).toBe('1 second');
    expect(countdown('2026-03-10T12:00:00Z', now)).toBeUndefined();
  });

  it('spells a length in the largest unit that leaves nothing over', () => {
    expect(duration(14 * 86_400)).toBe('14 days');
    expect(duration(2 * 86_400)).toBe('48 hours');
    expect(duration(3_600)).toBe('1 hour');
    expect(duration(5_400)).toBe('90 minutes');
    expect(duration(0)).toBe('0 seconds');
  });

  it('leaves no machine time in a sentence', () => {
    const sentence = withLocalTimes('It closed at 2026-03-10T12:00:00.123456Z; later is late.');
    expect(sentence).toMatch(/^It closed at .*10 Mar 2026.*; later is late\.$/);
    expect(withLocalTimes('RFC 12-3T is no time.')).toBe('RFC 12-3T is no time.');
  });

  it('calls the last three days soon, and the past never', () => {
    expect(isSoon('2026-03-13T11:59:00Z', now)).toBe(true);
    expect(isSoon('2026-03-13T12:00:00Z', now)).toBe(false);
    expect(isSoon('2026-03-10T11:59:00Z', now)).toBe(false);
  });
});
