package io.cvf.ecosystem.sdk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher says beside the manifest; null where the manifest says it.
 *
 * @param licence an SPDX expression
 * @param version a semantic version
 */
public record SkillDeclaration(
    @Nullable RiskLevel riskLevel, @Nullable String licence, @Nullable String version) {

  public static final SkillDeclaration NOTHING = new SkillDeclaration(null, null, null);

  Map<String, @Nullable Object> body() {
    var body = new LinkedHashMap<String, @Nullable Object>();
    if (riskLevel != null) {
      body.put("riskLevel", riskLevel.name());
    }
    if (licence != null) {
      body.put("licence", licence);
    }
    if (version != null) {
      body.put("version", version);
    }
    return body;
  }
}
