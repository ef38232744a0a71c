package io.cvf.ecosystem.community;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.Map;

/** How members want to be called; their usernames tell who they are. */
public interface DisplayNames {

  /** Of those members that exist. One query. */
  Map<MemberId, String> of(Collection<MemberId> members);
}
