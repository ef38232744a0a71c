package io.cvf.ecosystem.integrations;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Looks partners up, and says who may act for one and who may judge it. */
public interface PartnerDirectory {

  /** What everybody may know of a partner. */
  record Entry(
      PartnerId id,
      String slug,
      String name,
      PartnerCategory category,
      PartnerStatus status,
      OrganisationId organisation) {}

  /** By slug or id; 404 {@code partner-not-found}. */
  Entry find(String slugOrId);

  /** Those of the slugs that a partner has. */
  Set<String> known(Collection<String> slugs);

  /** Those of the slugs that a partner has, in one query. */
  Map<String, Entry> ofSlugs(Collection<String> slugs);

  /** Those of the ids that exist, in one query. */
  Map<PartnerId, Entry> of(Collection<PartnerId> ids);

  /** Those of the organisations that are partners, in one query. */
  Map<OrganisationId, Entry> ofOrganisations(Collection<OrganisationId> organisations);

  /**
   * How many partners there are.
   *
   * @param byStatus without those that no partner has
   * @param byTier of the agreements in force; without those that no partner has
   */
  record Counts(Map<PartnerStatus, Integer> byStatus, Map<AgreementTier, Integer> byTier) {}

  Counts counts();

  /** Everyone of its organisation. */
  Set<MemberId> people(PartnerId partner);

  /** Those of whose people the member is one. */
  Set<PartnerId> ownOf(MemberId member);

  /** Whether the caller is one of its people. */
  boolean isInsider(PartnerId partner, Caller caller);

  /** 403 unless the caller is one of its people. */
  void requireInsider(PartnerId partner, Caller caller);

  /** 403 unless the caller is one of its owners or developers. */
  void requireDeveloper(PartnerId partner, Caller caller);

  /** 403 unless the caller is one of its owners. */
  void requireOwner(PartnerId partner, Caller caller);

  /** Neither one of its people nor in another organisation with one of them. */
  boolean isImpartial(PartnerId partner, MemberId judge);

  /** 403 {@code conflict-of-interest} unless {@link #isImpartial}. */
  void requireImpartial(PartnerId partner, Caller judge);
}
