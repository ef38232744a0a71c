package io.cvf.ecosystem.integrations.partners;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What the modules above may ask of partners; the rules are those of {@link PartnerAccess}. */
@Service
class PartnerEntries implements PartnerDirectory {

  private final PartnerAccess access;
  private final Partners partners;
  private final OrganisationDirectory organisations;

  PartnerEntries(PartnerAccess access, Partners partners, OrganisationDirectory organisations) {
    this.access = access;
    this.partners = partners;
    this.organisations = organisations;
  }

  @Override
  public Entry find(String slugOrId) {
    return entry(access.find(slugOrId));
  }

  @Override
  public Set<String> known(Collection<String> slugs) {
    return partners.known(slugs);
  }

  @Override
  public Map<String, Entry> ofSlugs(Collection<String> slugs) {
    return partners.withSlugs(slugs).stream().collect(toMap(Partner::slug, PartnerEntries::entry));
  }

  @Override
  public Map<PartnerId, Entry> of(Collection<PartnerId> ids) {
    return partners.withIds(ids).stream().collect(toMap(Partner::id, PartnerEntries::entry));
  }

  @Override
  public Map<OrganisationId, Entry> ofOrganisations(Collection<OrganisationId> organisations) {
    return partners.of(organisations).stream()
        .collect(toMap(Partner::organisation, PartnerEntries::entry));
  }

  @Override
  public Counts counts() {
    return partners.counts();
  }

  @Override
  public Set<MemberId> people(PartnerId partner) {
    return access.people(access.find(partner));
  }

  @Override
  public Set<PartnerId> ownOf(MemberId member) {
    var own = organisations.organisationsOf(member).keySet();
    return own.isEmpty()
        ? Set.of()
        : partners.of(own).stream().map(Partner::id).collect(toUnmodifiableSet());
  }

  @Override
  public boolean isInsider(PartnerId partner, Caller caller) {
    return access.position(access.find(partner), caller).isPresent();
  }

  @Override
  public void requireInsider(PartnerId partner, Caller caller) {
    access.requireInsider(access.find(partner), caller);
  }

  @Override
  public void requireDeveloper(PartnerId partner, Caller caller) {
    access.requireDeveloper(access.find(partner), caller);
  }

  @Override
  public void requireOwner(PartnerId partner, Caller caller) {
    access.requireOwner(access.find(partner), caller);
  }

  @Override
  public boolean isImpartial(PartnerId partner, MemberId judge) {
    return access.isImpartial(access.find(partner), judge);
  }

  @Override
  public void requireImpartial(PartnerId partner, Caller judge) {
    access.requireImpartial(access.find(partner), judge);
  }

  private static Entry entry(Partner partner) {
    return new Entry(
        partner.id(),
        partner.slug(),
        partner.name(),
        partner.category(),
        partner.status(),
        partner.organisation());
  }
}
