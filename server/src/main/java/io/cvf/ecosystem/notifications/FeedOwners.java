package io.cvf.ecosystem.notifications;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Optional;

/** Whose feed a secret address is, for those who serve another feed at the same secret. */
public interface FeedOwners {

  /** Empty for a secret that opens nothing any more, and for a suspended member's. */
  Optional<MemberId> memberOf(String secret);
}
