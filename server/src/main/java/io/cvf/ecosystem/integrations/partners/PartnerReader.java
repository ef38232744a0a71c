package io.cvf.ecosystem.integrations.partners;

import static java.util.Comparator.comparing;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.partners.PartnerView.OrganisationRef;
import io.cvf.ecosystem.integrations.partners.PartnerView.PersonView;
import io.cvf.ecosystem.integrations.partners.PartnerView.WebsiteStanding;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.markdown.Markdown;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows partners, to each what is theirs to see. */
@Component
public class PartnerReader {

  private final PartnerAccess access;
  private final PartnerRulings rulings;
  private final Websites websites;
  private final OrganisationDirectory organisations;
  private final MemberDirectory members;
  private final Markdown markdown;

  PartnerReader(
      PartnerAccess access,
      PartnerRulings rulings,
      Websites websites,
      OrganisationDirectory organisations,
      MemberDirectory members,
      Markdown markdown) {
    this.access = access;
    this.rulings = rulings;
    this.websites = websites;
    this.organisations = organisations;
    this.members = members;
    this.markdown = markdown;
  }

  public PartnerSummary summary(Partner partner) {
    return summaries(List.of(partner)).getFirst();
  }

  /** In the same order. One query. */
  public List<PartnerSummary> summaries(Collection<Partner> partners) {
    var verified = websites.verified(ids(partners));
    return partners.stream()
        .map(partner -> PartnerSummary.of(partner, verified.contains(partner.id())))
        .toList();
  }

  private static List<PartnerId> ids(Collection<Partner> partners) {
    return partners.stream().map(Partner::id).toList();
  }

  PartnerView view(Partner it, @Nullable Caller caller) {
    var website = websites.of(it.id());
    var isInside = caller != null && (caller.isStaff() || access.position(it, caller).isPresent());
    var organisation =
        Optional.ofNullable(
                organisations.entries(List.of(it.organisation())).get(it.organisation()))
            .map(entry -> new OrganisationRef(entry.slug(), entry.name()))
            .orElseThrow();
    return new PartnerView(
        it.id().toString(),
        it.slug(),
        it.name(),
        it.category(),
        it.website(),
        WebsiteStanding.of(website),
        it.description(),
        markdown.render(it.description()).html(),
        organisation,
        it.joinedAt(),
        it.status(),
        it.isCertified(),
        it.score(),
        it.certifiedUntil(),
        it.path(),
        it.activeSkills(),
        it.tier(),
        isInside ? it.contactEmail() : null,
        isInside ? people(it) : null,
        it.version(),
        rulings.actions(it, website, caller));
  }

  private List<PersonView> people(Partner partner) {
    var positions = organisations.people(partner.organisation());
    var names = members.usernames(positions.keySet());
    return positions.entrySet().stream()
        .filter(it -> names.containsKey(it.getKey()))
        .map(it -> new PersonView(String.valueOf(names.get(it.getKey())), it.getValue()))
        .sorted(comparing(PersonView::username))
        .toList();
  }
}
