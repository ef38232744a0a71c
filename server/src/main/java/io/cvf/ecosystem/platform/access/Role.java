package io.cvf.ecosystem.platform.access;

/**
 * What someone may do on the platform. Every account is a {@link #MEMBER}; the others are staff.
 */
public enum Role {
  MEMBER,
  MODERATOR,
  MAINTAINER,
  CERTIFIER,
  MEDIATOR,
  FINANCE,
  ADMIN
}
