package io.cvf.ecosystem.notifications;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is told. All members, and those who follow a topic, cost the same however many they are; so
 * {@code members} is meant for a handful.
 *
 * @param to what kind of audience
 * @param topic of {@link To#TOPIC} only
 * @param members of {@link To#MEMBERS} only
 * @param except who is left out, for example because another notification tells them already
 */
public record Audience(To to, @Nullable String topic, Set<MemberId> members, Set<MemberId> except) {

  /** The kinds of audiences. */
  public enum To {
    EVERYONE,
    TOPIC,
    MEMBERS
  }

  public Audience {
    members = Set.copyOf(members);
    except = Set.copyOf(except);
  }

  public static Audience everyone() {
    return new Audience(To.EVERYONE, null, Set.of(), Set.of());
  }

  /** Whoever follows the topic when it happens, see {@link Topics}. */
  public static Audience topic(String topic) {
    return new Audience(To.TOPIC, topic, Set.of(), Set.of());
  }

  public static Audience members(Collection<MemberId> members) {
    return new Audience(To.MEMBERS, null, Set.copyOf(members), Set.of());
  }

  public Audience without(Collection<MemberId> except) {
    return new Audience(to, topic, members, Set.copyOf(except));
  }
}
