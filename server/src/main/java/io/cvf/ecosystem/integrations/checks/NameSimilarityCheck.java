package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.checks.Verdict.Finding;
import io.cvf.ecosystem.integrations.requirements.CheckKind;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Compares name and id with those of other publishers' published skills, once look-alikes are
 * folded: {@value #TOO_ALIKE} % of their trigrams in common are too many, {@value #ALIKE} % are
 * worth a warning. Names that are the same once folded have 100 %.
 */
@Component
final class NameSimilarityCheck implements Check {

  static final int TOO_ALIKE = 70;
  static final int ALIKE = 50;

  private final FoldedNames names;

  NameSimilarityCheck(FoldedNames names) {
    this.names = names;
  }

  @Override
  public CheckKind kind() {
    return CheckKind.NAME_SIMILARITY;
  }

  @Override
  public Verdict of(CheckedVersion version) {
    var alike =
        names.alike(
            version.partner(),
            LookAlikes.folded(version.slug()),
            LookAlikes.folded(version.claims().name()),
            ALIKE);
    if (alike.isEmpty()) {
      return Verdict.passed("No skill of another publisher has a name like it.");
    }
    return alike.getFirst().likeness() >= TOO_ALIKE
        ? Verdict.failed("Choose a name that is not taken for another publisher's.", list(alike))
        : Verdict.warning("Some readers may take it for another publisher's skill.", list(alike));
  }

  private static List<Finding> list(List<FoldedNames.Alike> alike) {
    return alike.stream()
        .map(it ->
            Finding.of("%s by %s: %d %% alike".formatted(it.slug(), it.partner(), it.likeness())))
        .toList();
  }
}
