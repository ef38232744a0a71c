package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.access.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an RFC: a member, or, when it came from elsewhere, somebody known by name only.
 *
 * @param username of the member; null for somebody known by name only
 * @param name as shown
 */
public record Author(@Nullable MemberId member, @Nullable String username, String name) {

  public static Author named(String name) {
    return new Author(null, null, name);
  }

  boolean is(MemberId someone) {
    return someone.equals(member);
  }
}
