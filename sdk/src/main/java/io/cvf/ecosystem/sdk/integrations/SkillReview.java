package io.cvf.ecosystem.sdk.integrations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member says of a skill.
 *
 * @param rating 0 to 5, one decimal
 * @param text Markdown
 * @param counts {@code VERIFIED} for one whose organisation has executed it, {@code MEMBER} at a
 *     quarter, {@code NONE}
 * @param version it was written about
 */
public record SkillReview(
    UUID id,
    Author member,
    BigDecimal rating,
    String text,
    String counts,
    @Nullable String version,
    Instant createdAt,
    @Nullable Instant editedAt) {

  public record Author(String username, String displayName) {}
}
