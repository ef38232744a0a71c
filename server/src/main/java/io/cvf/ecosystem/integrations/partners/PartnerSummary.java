package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A partner as lists show it. */
public record PartnerSummary(
    String slug,
    String name,
    PartnerCategory category,
    PartnerStatus status,
    boolean certified,
    @Nullable BigDecimal certificationScore,
    @Nullable LocalDate certifiedUntil,
    boolean websiteVerified,
    int activeSkills,
    Instant joinedAt,
    @Schema(description = "Its beginning, as plain text.") String description) {

  private static final int EXCERPT = 200;
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
  private static final Pattern MARKS = Pattern.compile("[#*`>~|\\\\]+|__+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  static PartnerSummary of(Partner it, boolean websiteVerified) {
    return new PartnerSummary(
        it.slug(),
        it.name(),
        it.category(),
        it.status(),
        it.isCertified(),
        it.score(),
        it.certifiedUntil(),
        websiteVerified,
        it.activeSkills(),
        it.joinedAt(),
        excerpt(it.description()));
  }

  private static String excerpt(String markdown) {
    var words = MARKS.matcher(LINK.matcher(markdown).replaceAll("$1")).replaceAll("");
    var text = BLANKS.matcher(words).replaceAll(" ").strip();
    return text.codePointCount(0, text.length()) <= EXCERPT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, EXCERPT - 1)) + "…";
  }
}
