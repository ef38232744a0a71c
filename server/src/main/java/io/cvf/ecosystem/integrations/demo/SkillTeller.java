package io.cvf.ecosystem.integrations.demo;

import static java.util.Objects.requireNonNull;

import io.cvf.ecosystem.integrations.demo.SkillScript.Event;
import io.cvf.ecosystem.integrations.demo.SkillScript.Words;
import io.cvf.ecosystem.integrations.manifests.Manifest;
import io.cvf.ecosystem.integrations.manifests.ManifestReading.Readable;
import io.cvf.ecosystem.integrations.manifests.ManifestReading.Unreadable;
import io.cvf.ecosystem.integrations.manifests.Manifests;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.skills.ApprovalService;
import io.cvf.ecosystem.integrations.skills.Declared;
import io.cvf.ecosystem.integrations.skills.NewVersion;
import io.cvf.ecosystem.integrations.skills.Ownership;
import io.cvf.ecosystem.integrations.skills.Publication;
import io.cvf.ecosystem.integrations.skills.Skill;
import io.cvf.ecosystem.integrations.skills.SkillAccess;
import io.cvf.ecosystem.integrations.skills.SkillDrafts;
import io.cvf.ecosystem.integrations.skills.SkillService;
import io.cvf.ecosystem.integrations.skills.SkillVersion;
import io.cvf.ecosystem.integrations.skills.VersionUpkeep;
import io.cvf.ecosystem.platform.access.Caller;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells what happened to skills, deed by deed. */
@Component
@ConditionalOnBooleanProperty("cvf.demo")
class SkillTeller {

  private final PartnerAccess partners;
  private final SkillAccess skills;
  private final SkillDrafts drafts;
  private final Publication publication;
  private final ApprovalService approvals;
  private final VersionUpkeep versions;
  private final SkillService upkeep;
  private final Ownership ownership;
  private final WarningTeller warnings;
  private final OpinionTeller opinions;

  SkillTeller(
      PartnerAccess partners,
      SkillAccess skills,
      SkillDrafts drafts,
      Publication publication,
      ApprovalService approvals,
      VersionUpkeep versions,
      SkillService upkeep,
      Ownership ownership,
      WarningTeller warnings,
      OpinionTeller opinions) {
    this.partners = partners;
    this.skills = skills;
    this.drafts = drafts;
    this.publication = publication;
    this.approvals = approvals;
    this.versions = versions;
    this.upkeep = upkeep;
    this.ownership = ownership;
    this.warnings = warnings;
    this.opinions = opinions;
  }

  Stream<Happening> happenings(String folder, SkillScript script, Cast cast) {
    var telling = new Telling(folder, script, cast);
    return script.events().stream()
        .map(event -> new Happening(event.at(), () -> telling.happen(event)));
  }

  /** What is known of a skill while its story is told. */
  private final class Telling {

    private final String folder;
    private final String fileName;
    private final Cast cast;
    private final String readme;
    private final WarningTeller.Telling warned = warnings.begin();
    private final OpinionTeller.Telling said = opinions.begin();
    private String partner;
    private String slug;
    private String manifest;
    private Words declared;
    private @Nullable SkillVersion newest;

    Telling(String folder, SkillScript script, Cast cast) {
      this.folder = "skills/" + folder + "/";
      this.fileName = script.manifest();
      this.cast = cast;
      this.readme = Marketplace.text(this.folder + "readme.md");
      this.partner = script.partner();
      this.slug = script.slug() == null ? folder : script.slug();
      this.manifest = Marketplace.text(this.folder + script.manifest());
      this.declared = script.declared();
    }

    void happen(Event event) {
      var by = cast.named(event.by());
      switch (event.deed()) {
        case SUBMIT -> newest = drafts.draft(submitted(event), by);
        case CHECK -> publication.check(newest(), by);
        case PUBLISH -> publication.publish(newest().id(), by);
        case APPROVE ->
            approvals.decide(
                newest(), Boolean.TRUE.equals(event.granted()), event.reason(), null, by);
        case YANK -> versions.yank(version(event, by), event.reason(), by);
        case DEPRECATE -> upkeep.deprecate(skill(by), event.text(), event.replacement(), by);
        case RENAME -> slug = upkeep.rename(skill(by), event.to(), by).slug();
        case OFFER -> ownership.offer(skill(by), partners.find(requireNonNull(event.to())), by);
        case ACCEPT -> accept(by);
        case APPEAL_CHECK -> warned.appeal(version(event, by).id(), event, by);
        case ADVISE -> warned.advise(skill(by), event, by);
        case WITHDRAW_ADVISORY -> warned.withdraw(event, by);
        case REVIEW -> said.review(slug, event, by);
        case VOTE -> said.vote(event, by);
        case REPLY -> said.reply(event, by);
        case REPORT -> said.report(event, by);
      }
    }

    private NewVersion submitted(Event event) {
      if (event.replace() != null) {
        for (var change : event.replace()) {
          manifest = manifest.replace(change.find(), change.with());
        }
      }
      declared = declared.or(event.declared());
      return new NewVersion(partners.find(partner).id(), manifest(), declaredNow(), readme, null);
    }

    private Manifest manifest() {
      return switch (Manifests.read(manifest, fileName, null)) {
        case Readable(var readable) -> readable;
        case Unreadable unreadable ->
            throw new IllegalStateException(folder + fileName + ": " + unreadable.errors());
      };
    }

    private Declared declaredNow() {
      return new Declared(
          slug,
          declared.name(),
          null,
          declared.version(),
          declared.riskLevel(),
          declared.licence(),
          null,
          null,
          declared.tags());
    }

    private void accept(Caller by) {
      ownership.accept(skill(by), by);
      partner = partners.find(skill(by).partner()).slug();
    }

    private Skill skill(Caller by) {
      return skills.find(slug, by);
    }

    private SkillVersion version(Event event, Caller by) {
      return skills.version(skill(by), requireNonNull(event.version()), by);
    }

    private SkillVersion newest() {
      return skills.version(requireNonNull(newest).id());
    }
  }
}
