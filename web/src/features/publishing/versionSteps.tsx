import type { ReactNode } from 'react';
import { api } from '@/lib/api/client';
import type { SkillVersion } from '@/lib/api/skills';
import { versionKey, versionPath } from '@/lib/skills';

export interface VersionStep {
  name: string;
  done: (answer?: SkillVersion | void) => string;
  danger?: boolean;
  explain: (version: SkillVersion) => ReactNode;
  input?: { label: string };
  send: (version: SkillVersion, text: string) => Promise<SkillVersion | void>;
}

const pathOf = (version: SkillVersion) => versionPath(version.skillId, versionKey(version));

export const publish: VersionStep = {
  name: 'Publish',
  done: (answer) =>
    answer?.state === 'AWAITING_APPROVAL'
      ? 'It waits for approval now. You hear of it in your inbox.'
      : 'It is published.',
  explain: ({ version, riskLevel }) => (
    <>
      Version <b>{version}</b> can be found and fetched by everyone and never changes again; you can
      yank or deprecate it later.
      {riskLevel === 'R2' && ' At risk R2 a certifier has to approve it first.'}
      {riskLevel === 'R3' && ' At risk R3 a certifier and a maintainer have to approve it first.'}
    </>
  ),
  send: (version) => api.post(`${pathOf(version)}/publication`),
};

const yank: VersionStep = {
  name: 'Yank',
  done: () => 'The version is yanked.',
  danger: true,
  explain: () =>
    'It is no longer offered, and “latest” passes it over. Whoever names this exact version still gets it, with your reason.',
  input: { label: 'Reason' },
  send: (version, reason) => api.post(`${pathOf(version)}/yank`, { reason }),
};

const unyank: VersionStep = {
  name: 'Take the yank back',
  done: () => 'The version is offered again.',
  explain: () => 'The version is offered again as before.',
  send: (version) => api.delete<SkillVersion | void>(`${pathOf(version)}/yank`),
};

const deprecate: VersionStep = {
  name: 'Deprecate',
  done: () => 'The version is deprecated.',
  danger: true,
  explain: () => 'It stays available, and everyone who looks at it reads your message.',
  input: { label: 'Message, and what to use instead' },
  send: (version, message) => api.post(`${pathOf(version)}/deprecation`, { message }),
};

const undeprecate: VersionStep = {
  name: 'No longer deprecate',
  done: () => 'The version is no longer deprecated.',
  explain: () => 'The message is taken away.',
  send: (version) => api.delete<SkillVersion | void>(`${pathOf(version)}/deprecation`),
};

export const remove: VersionStep = {
  name: 'Delete the draft',
  done: () => 'The draft is deleted.',
  danger: true,
  explain: () => 'Its manifest, readme and file are gone for good.',
  send: (version) => api.delete(pathOf(version), { version: version.etag }),
};

/** What this caller may do with a version now, besides editing and checking it. */
export function stepsFor(version: SkillVersion): VersionStep[] {
  const { actions } = version;
  return [
    ...(actions.includes('PUBLISH') ? [publish] : []),
    ...(actions.includes('UNYANK') ? [unyank] : []),
    ...(actions.includes('DEPRECATE') ? [deprecate] : []),
    ...(actions.includes('UNDEPRECATE') ? [undeprecate] : []),
    ...(actions.includes('YANK') ? [yank] : []),
    ...(actions.includes('DELETE') ? [remove] : []),
  ];
}
