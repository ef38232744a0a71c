package io.cvf.ecosystem.integrations.partners;

import static java.util.Objects.requireNonNull;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a partner says of itself, checked. */
public record PartnerText(
    String name,
    PartnerCategory category,
    String website,
    String contactEmail,
    String description) {

  static final int MAX_NAME = 100;
  static final int MAX_DESCRIPTION = 10_000;
  private static final int MAX_WEBSITE = 200;
  private static final int MAX_EMAIL = 254;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final Pattern SLUG = Pattern.compile("(?=.{2,64}$)[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern LIKE_AN_ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Paths of the UI beside those of the partners. */
  private static final Set<String> RESERVED = Set.of("new");

  /** As it came in. */
  public record Given(
      @Nullable String name,
      @Nullable PartnerCategory category,
      @Nullable String website,
      @Nullable String contactEmail,
      @Nullable String description) {}

  /** Adds to the violations what is wrong; the result is only to be used when nothing is. */
  public static PartnerText checked(Given given, Violations violations) {
    var name = clean(given.name());
    var website = clean(given.website());
    var email = clean(given.contactEmail());
    var description = clean(given.description());
    violations
        .require(
            isShort(name, MAX_NAME)
                && name.codePoints().noneMatch(PartnerText::isInvisible)
                && !FoldedName.of(name).value().isEmpty(),
            "/name",
            "A name has 1 to %d visible characters, letters or digits among them."
                .formatted(MAX_NAME))
        .require(given.category() != null, "/category", "Choose one of the categories.")
        .require(
            website.length() <= MAX_WEBSITE && isWebAddress(website),
            "/website",
            "Give an address that begins with https:// or http:// and has a plain host name.")
        .require(
            email.length() <= MAX_EMAIL && Text.isStorable(email) && EMAIL.matcher(email).matches(),
            "/contactEmail",
            "Give an e-mail address; only your own people and staff see it.")
        .require(
            description.codePointCount(0, description.length()) <= MAX_DESCRIPTION
                && Text.isStorable(description),
            "/description",
            "A description has at most %,d characters.".formatted(MAX_DESCRIPTION));
    violations.refuseIfAny();
    return new PartnerText(name, requireNonNull(given.category()), website, email, description);
  }

  static boolean isSlug(@Nullable String slug) {
    return slug != null
        && SLUG.matcher(slug).matches()
        && !LIKE_AN_ID.matcher(slug).matches()
        && !RESERVED.contains(slug);
  }

  FoldedName folded() {
    return FoldedName.of(name);
  }

  private static String clean(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static boolean isShort(String text, int max) {
    return !text.isEmpty() && text.codePointCount(0, text.length()) <= max && Text.isStorable(text);
  }

  /** Such characters let one name look like another. */
  private static boolean isInvisible(int codePoint) {
    var type = Character.getType(codePoint);
    return Character.isISOControl(codePoint)
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }

  private static boolean isWebAddress(String address) {
    try {
      var uri = new URI(address);
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return uri.getHost() != null
          && uri.getRawUserInfo() == null
          && (scheme.equals("https") || scheme.equals("http"));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
