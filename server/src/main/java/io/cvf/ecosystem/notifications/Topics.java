package io.cvf.ecosystem.notifications;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.Collection;

/**
 * Who follows what. The modules above say so in their own transaction; a topic is whatever they
 * call it, for example {@code rfc:12}.
 */
public interface Topics {

  /** From then on; following twice changes nothing. */
  void follow(String topic, Collection<MemberId> members, Instant since);

  void unfollow(String topic, MemberId member);
}
