package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds skills and their versions for whoever may know of them. */
@Service
public class SkillAccess {

  private static final Pattern DRAFT =
      Pattern.compile("draft-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
  private static final String LATEST = "latest";

  private final Skills skills;
  private final SkillVersions versions;
  private final Transfers transfers;
  private final PartnerAccess partners;

  SkillAccess(Skills skills, SkillVersions versions, Transfers transfers, PartnerAccess partners) {
    this.skills = skills;
    this.versions = versions;
    this.transfers = transfers;
    this.partners = partners;
  }

  /**
   * By slug, by a slug it had before, or by id. One that has only drafts is there for its
   * publisher's people, for staff, and for those it is offered to; for everyone else 404 {@code
   * skill-not-found}.
   *
   * @param caller null for a visitor
   */
  public Skill find(String slugOrId, @Nullable Caller caller) {
    return skills
        .find(slugOrId)
        .filter(skill -> skill.isPublic() || seesDrafts(skill, caller) || isOffered(skill, caller))
        .orElseThrow(() -> notFound(slugOrId));
  }

  /** Drafts too; 404 {@code skill-not-found}. */
  public Skill find(SkillId id) {
    return skills.find(id).orElseThrow(() -> notFound(id.toString()));
  }

  /** As it is now, kept from everyone else until this transaction ends. */
  public Skill lock(Skill skill) {
    return skills.lock(skill.id()).orElseThrow(() -> notFound(skill.slug()));
  }

  public Partner publisher(Skill skill) {
    return partners.find(skill.partner());
  }

  /** Whether what is not published yet is shown: to its publisher's people, and to staff. */
  public boolean seesDrafts(Skill skill, @Nullable Caller caller) {
    return caller != null
        && (caller.is(Role.CERTIFIER, Role.MAINTAINER, Role.ADMIN)
            || partners.position(partners.find(skill.partner()), caller).isPresent());
  }

  private boolean isOffered(Skill skill, @Nullable Caller caller) {
    return caller != null
        && transfers
            .find(skill.id())
            .flatMap(it -> partners.position(partners.find(it.recipient()), caller))
            .isPresent();
  }

  /**
   * A version by its number, {@code latest}, or {@code draft-} and its id; 404 {@code
   * version-not-found} also for a draft the caller may not know of.
   */
  public SkillVersion version(Skill skill, String label, @Nullable Caller caller) {
    var found = version(skill, label);
    if (found == null || !(found.state().isPublic() || seesDrafts(skill, caller))) {
      throw versionNotFound(skill, label);
    }
    return found;
  }

  /** Drafts too; 404 {@code version-not-found}. */
  public SkillVersion version(SkillVersionId id) {
    return versions
        .find(id)
        .orElseThrow(() ->
            Problem.notFound(
                "version-not-found", "No such version", "No version has the id " + id + "."));
  }

  private @Nullable SkillVersion version(Skill skill, String label) {
    if (label.equals(LATEST)) {
      var latest = skill.latest();
      return latest == null ? null : versions.find(latest).orElse(null);
    }
    var draft = DRAFT.matcher(label);
    if (draft.matches()) {
      return versions
          .find(new SkillVersionId(UUID.fromString(draft.group(1))))
          .filter(it -> it.skill().equals(skill.id()))
          .orElse(null);
    }
    return versions.find(skill.id(), label).orElse(null);
  }

  private static Problem versionNotFound(Skill skill, String label) {
    return Problem.notFound(
        "version-not-found",
        "No such version",
        "%s has no version %s.".formatted(skill.slug(), label));
  }

  private static Problem notFound(String slugOrId) {
    return Problem.notFound(
        "skill-not-found", "No such skill", "No skill is called " + slugOrId + ".");
  }
}
