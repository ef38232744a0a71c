package io.cvf.ecosystem.integrations.skills;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher says beside the manifest, as it was sent. Whatever is null the manifest decides;
 * where both speak, the publisher's word counts for the name in the catalogue, and both have to
 * agree about version and licence.
 *
 * @param slug the skill it belongs to, or shall be called
 * @param riskLevel {@code R0} to {@code R3}
 */
public record Declared(
    @Nullable String slug,
    @Nullable String name,
    @Nullable String description,
    @Nullable String version,
    @Nullable String riskLevel,
    @Nullable String licence,
    @Nullable String documentationUrl,
    @Nullable String repositoryUrl,
    @Nullable List<@Nullable String> tags) {

  public static Declared nothing() {
    return new Declared(null, null, null, null, null, null, null, null, null);
  }
}
