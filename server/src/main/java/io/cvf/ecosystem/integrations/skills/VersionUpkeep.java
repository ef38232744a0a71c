package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.SkillChanged;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.files.StoredFile;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a version after its draft: yanks, deprecations; and its file before. */
@Service
@Transactional
public class VersionUpkeep {

  private final VersionMoves moves;
  private final Holding holding;
  private final Release release;
  private final Replacements replacements;
  private final PartnerAccess partners;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  VersionUpkeep(
      VersionMoves moves,
      Holding holding,
      Release release,
      Replacements replacements,
      PartnerAccess partners,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.moves = moves;
    this.holding = holding;
    this.release = release;
    this.replacements = replacements;
    this.partners = partners;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** By its publisher's developers, or a maintainer. */
  public void yank(SkillVersion version, @Nullable String reason, Caller by) {
    var why = Reason.checked(reason);
    var held = holding.hold(version);
    requireDeveloperOrMaintainer(held.partner(), by);
    held.version().requireMove(VersionState.YANKED);
    moves.yank(version.id(), why, by.id(), clock.instant());
    release.settle(held);
    audit.record(by.id(), "skill.yanked", held.skill().subject(), detail(version), why);
  }

  /** What a maintainer yanked only a maintainer brings back. */
  void restore(SkillVersion version, Caller by) {
    var held = holding.hold(version);
    requireDeveloperOrMaintainer(held.partner(), by);
    if (held.version().state() != VersionState.YANKED) {
      throw Problem.conflict(
          "version-not-yanked",
          "It is not yanked",
          "Version %s stands.".formatted(version.label()));
    }
    requireMayRestore(held, by);
    moves.restore(version.id());
    release.settle(held);
    audit.record(by.id(), "skill.unyanked", held.skill().subject(), detail(version), null);
  }

  void deprecate(
      SkillVersion version, @Nullable String message, @Nullable String replacement, Caller by) {
    var held = holding.hold(version);
    partners.requireDeveloper(held.partner(), by);
    requirePublic(held.version());
    var deprecation =
        replacements.checked(held.skill(), version, message, replacement, clock.instant());
    moves.deprecate(version.id(), deprecation);
    events.publishEvent(new SkillChanged(held.skill().id()));
    audit.record(
        by.id(),
        "skill.version-deprecated",
        held.skill().subject(),
        detail(version),
        deprecation.message());
  }

  void undeprecate(SkillVersion version, Caller by) {
    var held = holding.hold(version);
    partners.requireDeveloper(held.partner(), by);
    moves.deprecate(version.id(), null);
    events.publishEvent(new SkillChanged(held.skill().id()));
    audit.record(
        by.id(), "skill.version-undeprecated", held.skill().subject(), detail(version), null);
  }

  /** Before a file is taken in: to a draft only, what is submitted is approved as it is. */
  void requireMayAttach(SkillVersion version, Caller by) {
    var held = holding.hold(version);
    partners.requireDeveloper(held.partner(), by);
    if (held.version().state() != VersionState.DRAFT) {
      throw Problem.conflict(
          "version-not-draft",
          "Only a draft gets a file",
          "Version %s is %s.".formatted(version.label(), held.version().state()));
    }
  }

  void attach(SkillVersion version, StoredFile file, Caller by) {
    requireMayAttach(version, by);
    moves.attach(version.id(), new Artifact(file.name(), file.bytes(), file.sha256()));
  }

  private void requireMayRestore(Holding.Held held, Caller by) {
    var yank = held.version().history().yank();
    if (yank != null
        && !by.is(Role.MAINTAINER)
        && !partners.people(held.partner()).contains(yank.by())) {
      throw Problem.forbidden("A maintainer yanked it; only a maintainer brings it back.");
    }
  }

  private void requireDeveloperOrMaintainer(Partner partner, Caller by) {
    if (!by.is(Role.MAINTAINER)) {
      partners.requireDeveloper(partner, by);
    }
  }

  private static void requirePublic(SkillVersion version) {
    if (!version.state().isPublic()) {
      throw Problem.conflict(
          "version-not-published",
          "It is not published",
          "Edit or delete the draft %s instead.".formatted(version.label()));
    }
  }

  private static Map<String, String> detail(SkillVersion version) {
    return Map.of("version", version.label());
  }
}
