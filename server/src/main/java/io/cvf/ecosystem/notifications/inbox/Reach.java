package io.cvf.ecosystem.notifications.inbox;

import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.Set;

/**
 * Which notifications of a member are meant: of these kinds, at positions between two.
 *
 * @param after exclusive
 * @param before exclusive
 */
public record Reach(
    MemberId member, Set<NotificationKind> kinds, long after, long before, boolean unreadOnly) {

  public Reach {
    kinds = Set.copyOf(kinds);
  }

  public static Reach all(MemberId member, Collection<NotificationKind> kinds) {
    return new Reach(member, Set.copyOf(kinds), 0, Long.MAX_VALUE, false);
  }

  public Reach unread() {
    return new Reach(member, kinds, after, before, true);
  }

  public Reach after(long position) {
    return new Reach(member, kinds, position, before, unreadOnly);
  }

  public Reach before(long position) {
    return new Reach(member, kinds, after, position, unreadOnly);
  }

  String[] kindNames() {
    return kinds.stream().map(Enum::name).toArray(String[]::new);
  }
}
