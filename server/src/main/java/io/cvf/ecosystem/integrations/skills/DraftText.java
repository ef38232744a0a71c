package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.integrations.manifests.Manifest;
import io.cvf.ecosystem.integrations.manifests.SemanticVersion;
import io.cvf.ecosystem.integrations.manifests.SpdxExpression;
import io.cvf.ecosystem.platform.markdown.Markdown;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a draft shall say, cleaned and within its limits: what the publisher declares, and for
 * whatever they do not declare, the manifest.
 *
 * @param slug the skill it belongs to, or shall be called
 * @param precedence sorts as semantic versioning orders versions; null without a version
 */
record DraftText(String slug, Particulars about, @Nullable String precedence, String readme) {

  static final int MAX_NAME = 100;
  static final int MAX_DESCRIPTION = 2_000;
  static final int MAX_TAGS = 20;
  static final int MAX_README_BYTES = 256 * 1024;
  private static final int MAX_VERSION = 64;
  private static final BigDecimal MAX_PRICE = new BigDecimal(1_000_000);
  private static final int PRICE_DECIMALS = 10;

  private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])");
  private static final Pattern TAG = Pattern.compile("[a-z0-9][a-z0-9.+#-]{0,39}");

  /** Throws 422 {@code invalid-input} with everything that is wrong. */
  static DraftText checked(NewVersion wanted) {
    var declared = wanted.declared();
    var manifest = wanted.manifest();
    var readme = readme(wanted);
    var given = given(declared.tags());
    new Violations()
        .require(fits(declared.slug(), isSlug()), "/declared/skillId", SLUG_RULE)
        .require(
            fits(declared.name(), it -> isLine(it, MAX_NAME)),
            "/declared/name",
            "A name is one line of 1 to %d characters.".formatted(MAX_NAME))
        .require(
            fits(declared.description(), it -> isText(it, MAX_DESCRIPTION)),
            "/declared/description",
            "A description has 1 to %,d characters.".formatted(MAX_DESCRIPTION))
        .require(
            fits(declared.version(), DraftText::isVersion),
            "/declared/version",
            "A version is semantic, such as 1.4.0 or 2.0.0-rc.1, of at most %d characters."
                .formatted(MAX_VERSION))
        .require(
            fits(declared.riskLevel(), it -> risk(it) != null),
            "/declared/riskLevel",
            "A risk level is R0, R1, R2 or R3.")
        .require(
            fits(declared.licence(), SpdxExpression::isValid),
            "/declared/licence",
            "A licence is an SPDX expression, such as Apache-2.0 or MIT OR Apache-2.0.")
        .require(
            fits(declared.documentationUrl(), WebLink::isOne), "/declared/documentationUrl", LINK)
        .require(fits(declared.repositoryUrl(), WebLink::isOne), "/declared/repositoryUrl", LINK)
        .require(
            given.size() <= MAX_TAGS && given.stream().allMatch(TAG.asMatchPredicate()),
            "/declared/tags",
            "There are at most %d tags, each of 1 to 40 of a–z, 0–9 and .+#-.".formatted(MAX_TAGS))
        .require(
            Text.isStorable(readme)
                && readme.getBytes(StandardCharsets.UTF_8).length <= MAX_README_BYTES
                && Markdown.isBearable(readme),
            "/readme",
            "A readme is Markdown of at most %d KiB.".formatted(MAX_README_BYTES / 1024))
        .require(wanted.price() == null || isPrice(wanted.price()), "/price", PRICE_RULE)
        .refuseIfAny();
    return of(declared, manifest, given, readme);
  }

  static final String SLUG_RULE =
      "A skill's id has 2 to 64 of a–z, 0–9 and hyphens, and neither begins nor ends with a hyphen.";
  static final String PRICE_RULE =
      "A price is a number from 0 to 1,000,000 with at most %d decimals.".formatted(PRICE_DECIMALS);
  private static final String LINK = "A link is a web address of at most 500 characters.";

  static Predicate<String> isSlug() {
    return SLUG.asMatchPredicate();
  }

  static boolean isPrice(BigDecimal price) {
    return price.signum() >= 0
        && price.compareTo(MAX_PRICE) <= 0
        && price.stripTrailingZeros().scale() <= PRICE_DECIMALS;
  }

  private static DraftText of(
      Declared declared, Manifest manifest, List<String> tags, String readme) {
    var version = declared(declared.version(), manifest.version());
    var level = declared.riskLevel();
    var about =
        new Particulars(
            shortened(or(declared.name(), manifest.name()), MAX_NAME),
            shortened(or(declared.description(), manifest.description()), MAX_DESCRIPTION),
            version,
            level == null || level.isBlank() ? manifest.riskLevel() : risk(level),
            manifest.leastRisk(),
            licence(declared(declared.licence(), manifest.licence())),
            declared(declared.documentationUrl(), link(manifest.documentationUrl())),
            declared(declared.repositoryUrl(), link(manifest.repositoryUrl())),
            declared.tags() == null ? usable(manifest.tags()) : tags,
            manifest.capabilities());
    return new DraftText(
        or(declared.slug(), manifest.slug()),
        about,
        version == null ? null : SemanticVersion.parse(version).orElseThrow().precedence(),
        readme);
  }

  private static String readme(NewVersion wanted) {
    var text = wanted.readme() == null ? wanted.manifest().body() : wanted.readme();
    return text == null ? "" : text.replaceAll("\r\n?", "\n").strip();
  }

  private static @Nullable String licence(@Nullable String expression) {
    return expression == null ? null : SpdxExpression.normalized(expression).orElse(null);
  }

  private static @Nullable RiskLevel risk(String word) {
    return Arrays.stream(RiskLevel.values())
        .filter(level -> level.name().equals(word.strip()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isVersion(String text) {
    return text.length() <= MAX_VERSION && SemanticVersion.parse(text).isPresent();
  }

  /** What is not said needs to fit nothing. */
  private static boolean fits(@Nullable String value, Predicate<String> rule) {
    return value == null || value.isBlank() || rule.test(value.strip());
  }

  private static boolean isLine(String text, int max) {
    return isText(text, max) && text.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isText(String text, int max) {
    return Text.isStorable(text) && text.codePointCount(0, text.length()) <= max;
  }

  private static @Nullable String declared(@Nullable String value, @Nullable String otherwise) {
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  private static String or(@Nullable String value, String otherwise) {
    return Objects.requireNonNull(declared(value, otherwise));
  }

  private static @Nullable String link(@Nullable String url) {
    return url != null && WebLink.isOne(url) ? url : null;
  }

  private static String shortened(String text, int max) {
    return text.codePointCount(0, text.length()) <= max
        ? text
        : text.substring(0, text.offsetByCodePoints(0, max - 1)) + "…";
  }

  private static List<String> given(@Nullable List<@Nullable String> tags) {
    return tags == null
        ? List.of()
        : tags.stream()
            .map(tag -> tag == null ? "" : tag.strip().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
  }

  private static List<String> usable(List<String> tags) {
    return tags.stream()
        .map(tag -> tag.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"))
        .filter(TAG.asMatchPredicate())
        .distinct()
        .limit(MAX_TAGS)
        .toList();
  }
}
