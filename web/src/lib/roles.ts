import type { Role } from './api/types';

export const roleName: Record<Role, string> = {
  MEMBER: 'Member',
  MODERATOR: 'Moderator',
  MAINTAINER: 'Maintainer',
  CERTIFIER: 'Certifier',
  MEDIATOR: 'Mediator',
  FINANCE: 'Finance',
  ADMIN: 'Administrator',
};

/** Everybody is a member; the others are given. */
export const grantable = (Object.keys(roleName) as Role[]).filter((role) => role !== 'MEMBER');

/** Whoever holds one of these is staff. */
export const STAFF: readonly Role[] = grantable;
