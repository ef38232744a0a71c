package io.cvf.ecosystem.identity;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks organisations and their people up. Each method is one query. */
public interface OrganisationDirectory {

  /** What everybody may know of an organisation. */
  record Entry(OrganisationId id, String slug, String name) {}

  Optional<Entry> find(String slug);

  /** Those of the ids that exist. */
  Map<OrganisationId, Entry> entries(Collection<OrganisationId> ids);

  /** Empty when the member does not belong to it. */
  Optional<Position> position(OrganisationId organisation, MemberId member);

  default Map<MemberId, Position> people(OrganisationId organisation) {
    return people(Set.of(organisation)).getOrDefault(organisation, Map.of());
  }

  /** Of each; organisations without anybody are left out. */
  Map<OrganisationId, Map<MemberId, Position>> people(Collection<OrganisationId> organisations);

  /** The organisations of a member. */
  Map<OrganisationId, Position> organisationsOf(MemberId member);
}
