import type {
  ChangedPreferences,
  EmailPace,
  NotificationKind,
  NotificationPreferences,
} from '@/lib/api/notifications';
import { asDefault, notificationKinds, paceOptions } from './kinds';

export const AS_DEFAULT = 'DEFAULT';

export interface PreferenceValues {
  email: EmailPace;
  timeZone: string;
  digestHour: string;
  inbox: Record<NotificationKind, boolean>;
  pace: Record<NotificationKind, EmailPace | typeof AS_DEFAULT>;
}

const each = <T>(valueOf: (kind: NotificationKind) => T) =>
  Object.fromEntries(notificationKinds.map((kind) => [kind, valueOf(kind)])) as Record<
    NotificationKind,
    T
  >;

/** What the form shows: a kind that does what the default says follows it from then on. */
export function valuesOf(saved: NotificationPreferences): PreferenceValues {
  const of = (kind: NotificationKind) => saved.kinds.find((one) => one.kind === kind);
  const paceOf = (kind: NotificationKind) => of(kind)?.email ?? saved.email;
  return {
    email: saved.email,
    timeZone: saved.timeZone,
    digestHour: String(saved.digestHour),
    inbox: each((kind) => of(kind)?.inbox ?? true),
    pace: each((kind) => (paceOf(kind) === saved.email ? AS_DEFAULT : paceOf(kind))),
  };
}

export const bodyOf = (given: PreferenceValues): ChangedPreferences => ({
  email: given.email,
  timeZone: given.timeZone,
  digestHour: Number(given.digestHour),
  kinds: notificationKinds.map((kind) => {
    const email = given.pace[kind];
    return { kind, inbox: given.inbox[kind], email: email === AS_DEFAULT ? undefined : email };
  }),
});

export const paceChoices = (standard: EmailPace) => [
  { value: AS_DEFAULT, label: asDefault(standard) },
  ...paceOptions,
];

export const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

/** All time zones this browser knows, and in any case the one that is set. */
export const zonesWith = (set: string) =>
  [...new Set(['UTC', set, ...Intl.supportedValuesOf('timeZone')])].sort();

/** Where this browser is, if that is not what is set. */
export function otherZone(set: string): string | undefined {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return here && here !== set ? here : undefined;
}
