package io.cvf.ecosystem.platform.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Who is behind an id, suspended members included. The module that keeps the accounts implements
 * it, so that the platform can name people without knowing that module. Each method is one query.
 */
public interface MemberNames {

  /** The usernames of those ids that exist; at most a few thousand ids at once. */
  Map<MemberId, String> usernames(Collection<MemberId> ids);

  Optional<MemberId> idOf(String username);
}
