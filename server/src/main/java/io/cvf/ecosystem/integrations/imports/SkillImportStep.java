package io.cvf.ecosystem.integrations.imports;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.imports.SkillSources.Known;
import io.cvf.ecosystem.integrations.manifests.Manifest;
import io.cvf.ecosystem.integrations.skills.NewVersion;
import io.cvf.ecosystem.integrations.skills.SkillAccess;
import io.cvf.ecosystem.integrations.skills.SkillDrafts;
import io.cvf.ecosystem.integrations.skills.SkillVersion;
import io.cvf.ecosystem.integrations.skills.VersionState;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.web.IfMatch;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts one manifest in one transaction, so that a crash leaves whole drafts behind. */
@Service
class SkillImportStep {

  private final SkillDrafts drafts;
  private final SkillAccess skills;
  private final SkillSources sources;
  private final Clock clock;

  SkillImportStep(SkillDrafts drafts, SkillAccess skills, SkillSources sources, Clock clock) {
    this.drafts = drafts;
    this.skills = skills;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * A manifest under the name it is known by from one import to the next.
   *
   * @param fingerprint tells whether it says something new
   */
  record Named(String name, Manifest manifest, String fingerprint) {}

  /**
   * @param known from an earlier import; its draft is changed, or a new one made beside what is
   *     published
   */
  @Transactional
  public SkillVersion draft(
      PartnerId partner, Named item, Defaults defaults, @Nullable Known known, Caller by) {
    var slug = known == null ? null : known.slug();
    var wanted =
        new NewVersion(
            partner, item.manifest(), defaults.declaredFor(item.manifest(), slug), null, null);
    var current = known == null ? null : skills.version(known.version());
    var version =
        current != null && current.state() == VersionState.DRAFT
            ? drafts.edit(current, wanted, new IfMatch(current.rowVersion()), by)
            : drafts.draft(wanted, by);
    sources.keep(partner, item.name(), version, item.fingerprint(), clock.instant());
    return version;
  }
}
