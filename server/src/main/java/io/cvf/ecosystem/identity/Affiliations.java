package io.cvf.ecosystem.identity;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;

/** Who acts for the same organisation, so that nobody judges where their own is concerned. */
public interface Affiliations {

  /** Whether the member shares an organisation with one of the others. One query. */
  boolean any(MemberId member, Collection<MemberId> others);
}
