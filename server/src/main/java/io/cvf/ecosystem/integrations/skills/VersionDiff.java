package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.manifests.Capability;
import io.cvf.ecosystem.platform.diff.LineDiff;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changed between two versions. */
@Schema(name = "SkillVersionDiff")
record VersionDiff(
    String from, String to, Risk risk, List<Changed> capabilities, ManifestDiff manifest) {

  /** How a capability differs. */
  enum Change {
    ADDED,
    REMOVED,
    CHANGED
  }

  @Schema(name = "SkillRiskChange")
  record Risk(@Nullable RiskLevel from, @Nullable RiskLevel to, boolean raised) {}

  @Schema(name = "SkillCapabilityChange")
  record Changed(String name, Change change, @Nullable String before, @Nullable String after) {}

  @Schema(name = "SkillManifestDiff")
  record ManifestDiff(int added, int removed, List<LineDiff.Hunk> hunks) {}

  static VersionDiff of(SkillVersion from, SkillVersion to) {
    var before = from.riskLevel();
    var after = to.riskLevel();
    var lines = LineDiff.of(from.source().manifest(), to.source().manifest());
    return new VersionDiff(
        from.label(),
        to.label(),
        new Risk(before, after, before != null && after != null && before.isBelow(after)),
        changed(from.about().capabilities(), to.about().capabilities()),
        new ManifestDiff(lines.added(), lines.removed(), lines.hunks()));
  }

  private static List<Changed> changed(List<Capability> from, List<Capability> to) {
    var before = byName(from);
    var after = byName(to);
    var changes = new ArrayList<Changed>();
    after.forEach((name, value) -> {
      var was = before.get(name);
      if (was == null) {
        changes.add(new Changed(name, Change.ADDED, null, value));
      } else if (!was.equals(value)) {
        changes.add(new Changed(name, Change.CHANGED, was, value));
      }
    });
    before.forEach((name, value) -> {
      if (!after.containsKey(name)) {
        changes.add(new Changed(name, Change.REMOVED, value, null));
      }
    });
    return changes;
  }

  private static Map<String, String> byName(List<Capability> capabilities) {
    var values = new LinkedHashMap<String, String>();
    capabilities.forEach(it -> values.put(it.name(), it.value()));
    return values;
  }
}
