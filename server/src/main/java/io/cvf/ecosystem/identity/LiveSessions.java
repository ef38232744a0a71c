package io.cvf.ecosystem.identity;

import java.util.Collection;
import java.util.Set;

/** Which browser sessions are still open, for what outlives the request that began it. */
public interface LiveSessions {

  /** Those of the session ids that still have a session. One query. */
  Set<String> alive(Collection<String> sessionIds);
}
