package io.cvf.ecosystem.notifications;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.function.Function;

/** Mail that is written to each member by itself, and stopped like all other mail of its kind. */
public interface Letters {

  /**
   * @param text without greeting and footer
   */
  record Letter(String subject, String text) {}

  /**
   * Writes in the caller's transaction to those who want mail of the kind, however often, and have
   * an address.
   *
   * @param writer is asked for those only
   * @return how many were written to
   */
  int send(NotificationKind kind, Collection<MemberId> members, Function<MemberId, Letter> writer);
}
