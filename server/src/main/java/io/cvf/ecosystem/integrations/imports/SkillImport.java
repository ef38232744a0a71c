package io.cvf.ecosystem.integrations.imports;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.integrations.imports.SkillImportStep.Named;
import io.cvf.ecosystem.integrations.manifests.Manifest;
import io.cvf.ecosystem.integrations.manifests.ManifestReading.Readable;
import io.cvf.ecosystem.integrations.manifests.ManifestReading.Unreadable;
import io.cvf.ecosystem.integrations.manifests.Manifests;
import io.cvf.ecosystem.integrations.skills.Publication;
import io.cvf.ecosystem.integrations.skills.SkillAccess;
import io.cvf.ecosystem.integrations.skills.SkillVersion;
import io.cvf.ecosystem.integrations.skills.VersionState;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.jobs.JobRun;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** One run over the manifests of an import. Each is counted once, whatever becomes of it. */
final class SkillImport {

  private static final Logger log = LoggerFactory.getLogger(SkillImport.class);

  /** What a run needs of the program. */
  record Tools(
      SkillImportStep step, SkillSources sources, SkillAccess skills, Publication publication) {}

  private final Tools tools;
  private final JobRun run;
  private final PartnerId partner;
  private final ImportAs as;
  private final Defaults defaults;
  private final Caller by;

  private final Map<String, String> placesByName = new HashMap<>();
  private int published;
  private int drafts;
  private int unchanged;
  private int duplicates;
  private int refused;

  SkillImport(Tools tools, JobRun run, SkillImportInput input, Caller by) {
    this.tools = tools;
    this.run = run;
    this.partner = input.partner();
    this.as = input.as();
    this.defaults = input.defaults();
    this.by = by;
  }

  /**
   * @param refusedBefore files that could not even be read
   */
  SkillImportResult of(List<Item> items, int refusedBefore) {
    refused = refusedBefore;
    var done = 0;
    for (var item : items) {
      attempt(item);
      run.progress(++done, items.size());
    }
    return new SkillImportResult(published, drafts, unchanged, duplicates, refused);
  }

  /** A manifest that cannot be taken over never stops the others; a database that is away does. */
  private void attempt(Item item) {
    try {
      switch (Manifests.read(item.text(), item.fileName(), item.format())) {
        case Readable readable -> take(item, readable.manifest());
        case Unreadable unreadable -> refuse(item, reason(unreadable));
      }
    } catch (Problem problem) {
      refuse(item, sentence(problem));
    } catch (TransientDataAccessException
        | NonTransientDataAccessResourceException
        | CannotCreateTransactionException away) {
      throw away;
    } catch (RuntimeException fault) {
      log.warn("{} cannot be imported", item.place(), fault);
      refuse(item, "It could not be stored.");
    }
  }

  private void take(Item item, Manifest manifest) {
    var named = new Named(name(manifest), manifest, Fingerprint.of(manifest, defaults));
    var twin = placesByName.putIfAbsent(named.name(), item.place());
    if (twin != null) {
      duplicate(item, "%s of this upload describes the same skill.".formatted(twin));
      return;
    }
    var known = tools.sources().find(partner, named.name()).orElse(null);
    if (known != null && known.fingerprint().equals(named.fingerprint())) {
      again(known.version());
      return;
    }
    if (known == null && isHere(item, manifest)) {
      return;
    }
    settle(item, tools.step().draft(partner, named, defaults, known, by));
  }

  private boolean isHere(Item item, Manifest manifest) {
    var holder = tools.sources().slugOfAlias(manifest.alias());
    if (holder.isPresent()) {
      duplicate(item, "%s is here already, as %s.".formatted(manifest.alias(), holder.get()));
      return true;
    }
    if (tools.sources().hasSlug(partner, manifest.slug())) {
      duplicate(item, "The partner has a skill %s from elsewhere.".formatted(manifest.slug()));
      return true;
    }
    return false;
  }

  /** What could not be published last time may be by now; nothing else happens to it. */
  private void again(SkillVersionId id) {
    var version = tools.skills().version(id);
    if (as == ImportAs.PUBLISHED
        && version.state() == VersionState.DRAFT
        && whyDraft(version).isEmpty()
        && publish(version).isEmpty()) {
      published++;
    } else {
      unchanged++;
    }
  }

  private void settle(Item item, SkillVersion version) {
    if (as == ImportAs.DRAFT) {
      drafts++;
      return;
    }
    var why = whyDraft(version);
    var refusal = why.isEmpty() ? publish(version) : why;
    if (refusal.isEmpty()) {
      published++;
    } else {
      drafts++;
      run.message("%s: stays a draft. %s".formatted(item.place(), refusal));
    }
  }

  /** Empty when nothing is known that keeps it from being published. */
  private static String whyDraft(SkillVersion version) {
    var missing = version.about().missing();
    if (!missing.isEmpty()) {
      return "Declare its " + MissingWords.of(missing) + ".";
    }
    var level = version.riskLevel();
    return level != null && !level.isBelow(RiskLevel.R2)
        ? "A risk level of %s needs an approval; submit it from its page.".formatted(level)
        : "";
  }

  /** Empty when it was published, else the reason. */
  private String publish(SkillVersion version) {
    try {
      tools.publication().publish(version.id(), by);
      return "";
    } catch (Problem problem) {
      return sentence(problem);
    }
  }

  private static String name(Manifest manifest) {
    var alias = manifest.alias();
    return alias == null ? manifest.format() + ":" + manifest.slug() : alias;
  }

  private static String reason(Unreadable unreadable) {
    var errors = unreadable.errors();
    var first = errors.getFirst().message();
    return errors.size() == 1 ? first : first + " And %,d more.".formatted(errors.size() - 1);
  }

  private static String sentence(Problem problem) {
    return String.valueOf(problem.getMessage());
  }

  private void duplicate(Item item, String reason) {
    duplicates++;
    run.message("%s: duplicate. %s".formatted(item.place(), reason));
  }

  private void refuse(Item item, String reason) {
    refused++;
    run.message("%s: refused. %s".formatted(item.place(), reason));
  }
}
