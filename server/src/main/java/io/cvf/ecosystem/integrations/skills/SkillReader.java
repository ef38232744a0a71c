package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.markdown.Markdown;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is shown of a skill. */
@Component
class SkillReader {

  private final SkillAccess access;
  private final SkillVersions versions;
  private final SkillFigures figures;
  private final Transfers transfers;
  private final SkillAdvisories advisories;
  private final Installation installation;
  private final PartnerAccess partners;
  private final Markdown markdown;

  SkillReader(
      SkillAccess access,
      SkillVersions versions,
      SkillFigures figures,
      Transfers transfers,
      SkillAdvisories advisories,
      Installation installation,
      PartnerAccess partners,
      Markdown markdown) {
    this.access = access;
    this.versions = versions;
    this.figures = figures;
    this.transfers = transfers;
    this.advisories = advisories;
    this.installation = installation;
    this.partners = partners;
    this.markdown = markdown;
  }

  SkillView view(Skill skill, @Nullable Caller caller) {
    var partner = access.publisher(skill);
    var shown = versions.shown(skill).orElseThrow();
    var about = shown.about();
    var counted = figures.of(skill.id());
    var offer = transfers.find(skill.id()).orElse(null);
    var recipient = offer == null ? null : partners.find(offer.recipient());
    var owned = recipient != null && owns(recipient, caller);
    var position = partners.position(partner, caller);
    var told = owned || access.seesDrafts(skill, caller);
    return new SkillView(
        skill.slug(),
        skill.id().value(),
        about.name(),
        skill.alias(),
        new SkillView.Publisher(
            partner.slug(),
            partner.name(),
            partner.category(),
            partner.status(),
            partner.isCertified()),
        about.description(),
        markdown.render(shown.source().readme()).html(),
        about.riskLevel(),
        about.licence(),
        skill.price().toPlainString(),
        about.documentationUrl(),
        about.repositoryUrl(),
        about.tags(),
        skill.latest() == null ? null : about.version(),
        skill.publishedAt(),
        counted.downloads(),
        counted.executions30Days(),
        counted.rating(),
        skill.deprecation(),
        advisories.open(skill, caller),
        shown.state() == VersionState.PUBLISHED ? installation.of(skill, shown) : List.of(),
        about.capabilities(),
        told && offer != null && recipient != null
            ? new SkillView.Transfer(
                new SkillView.Recipient(recipient.slug(), recipient.name()), offer.offeredAt())
            : null,
        SkillAction.of(skill, position, offer != null, owned, caller));
  }

  private boolean owns(Partner partner, @Nullable Caller caller) {
    return partners.position(partner, caller).filter(Position.OWNER::equals).isPresent();
  }
}
