package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.checks.Appeal;
import io.cvf.ecosystem.integrations.checks.CheckResult;
import io.cvf.ecosystem.integrations.checks.Checks;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.skills.VersionView.AppealView;
import io.cvf.ecosystem.integrations.skills.VersionView.ApprovalView;
import io.cvf.ecosystem.integrations.skills.VersionView.CheckView;
import io.cvf.ecosystem.integrations.skills.VersionView.YankView;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.People.Known;
import io.cvf.ecosystem.platform.markdown.Markdown;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is shown of a version. */
@Component
class VersionReader {

  private final Checks checks;
  private final Approvals approvals;
  private final DownloadCounts downloads;
  private final PartnerAccess partners;
  private final People people;
  private final Markdown markdown;

  VersionReader(
      Checks checks,
      Approvals approvals,
      DownloadCounts downloads,
      PartnerAccess partners,
      People people,
      Markdown markdown) {
    this.checks = checks;
    this.approvals = approvals;
    this.downloads = downloads;
    this.partners = partners;
    this.people = people;
    this.markdown = markdown;
  }

  VersionView view(Skill skill, SkillVersion version, @Nullable Caller caller) {
    var about = version.about();
    var source = version.source();
    var partner = partners.find(skill.partner());
    var results = checks.last(version.id());
    var said = approvals.of(version.id());
    var names = names(version, results, said);
    var yank = version.history().yank();
    return new VersionView(
        skill.slug(),
        about.name(),
        about.version(),
        version.state(),
        about.riskLevel(),
        about.leastRisk(),
        about.licence(),
        about.description(),
        about.documentationUrl(),
        about.repositoryUrl(),
        about.tags(),
        skill.price().toPlainString(),
        source.format(),
        source.manifest(),
        source.sha256(),
        source.readme().isEmpty() ? null : source.readme(),
        markdown.render(source.readme()).html(),
        about.capabilities(),
        about.missing(),
        results.stream().map(it -> check(it, names)).toList(),
        said.stream()
            .map(it ->
                new ApprovalView(
                    it.role(), it.granted(), it.reason(), names.person(it.by()), it.at()))
            .toList(),
        stillNeeded(version, said),
        version.artifact(),
        downloads.of(version.id()),
        version.history().createdAt(),
        names.person(version.history().createdBy()),
        version.history().publishedAt(),
        yank == null ? null : new YankView(yank.reason(), yank.at(), names.person(yank.by())),
        version.deprecation(),
        version.id().equals(skill.latest()),
        version.id().value(),
        version.rowVersion(),
        VersionAction.of(version, said, partner, partners, caller));
  }

  private static Set<ApproverRole> stillNeeded(SkillVersion version, List<Approval> said) {
    var risk = version.riskLevel();
    if (risk == null || version.state() != VersionState.AWAITING_APPROVAL) {
      return Set.of();
    }
    return ApproverRole.stillNeeded(
        risk,
        said.stream().filter(Approval::granted).map(Approval::role).collect(Collectors.toSet()));
  }

  private Known names(SkillVersion version, List<CheckResult> results, List<Approval> said) {
    var ids = new HashSet<MemberId>();
    ids.add(version.history().createdBy());
    said.forEach(it -> ids.add(it.by()));
    var yank = version.history().yank();
    if (yank != null) {
      ids.add(yank.by());
    }
    results.stream().map(CheckResult::appeal).filter(Objects::nonNull).forEach(it -> add(it, ids));
    return people.of(ids);
  }

  private static void add(Appeal appeal, Set<MemberId> ids) {
    ids.add(appeal.by());
    if (appeal.ruling() != null) {
      ids.add(appeal.ruling().by());
    }
  }

  private static CheckView check(CheckResult it, Known names) {
    return new CheckView(
        it.check(),
        it.verdict().outcome(),
        it.enforced(),
        it.verdict().message(),
        it.verdict().findings(),
        it.checkedAt(),
        it.appeal() == null ? null : appeal(it.appeal(), names));
  }

  private static AppealView appeal(Appeal it, Known names) {
    var ruling = it.ruling();
    return new AppealView(
        it.id(),
        it.text(),
        it.at(),
        names.person(it.by()),
        ruling == null ? null : ruling.decision(),
        ruling == null ? null : ruling.reason(),
        ruling == null ? null : names.person(ruling.by()));
  }
}
