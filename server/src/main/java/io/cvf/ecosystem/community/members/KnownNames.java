package io.cvf.ecosystem.community.members;

import io.cvf.ecosystem.community.DisplayNames;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells other modules how members want to be called. */
@Component
class KnownNames implements DisplayNames {

  private final Members members;

  KnownNames(Members members) {
    this.members = members;
  }

  @Override
  public Map<MemberId, String> of(Collection<MemberId> ids) {
    return members.displayNames(ids);
  }
}
