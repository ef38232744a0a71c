package io.cvf.ecosystem.integrations;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Set;

/** Who uses what a partner publishes: by executing it, or by fetching a version of it. */
public interface PartnerUsers {

  /** The partners whose skills the member fetched, or an organisation of theirs executed. */
  Set<PartnerId> usedBy(MemberId member);

  /** Like {@link #usedBy}, of one partner. */
  boolean uses(PartnerId partner, MemberId member);

  /** All who fetched something, and who decide what is run where something was executed. */
  Set<MemberId> people(PartnerId partner);
}
