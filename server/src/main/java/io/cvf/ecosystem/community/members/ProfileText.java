package io.cvf.ecosystem.community.members;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What members say of themselves, checked. */
public record ProfileText(String displayName, String bio, @Nullable String website) {

  static final int MAX_NAME = 80;
  static final int MAX_BIO = 2_000;
  static final int MAX_WEBSITE = 200;

  /**
   * An empty display name is the username.
   *
   * @throws io.cvf.ecosystem.platform.problems.Problem 422 {@code invalid-input} with everything
   *     that is wrong at once
   */
  public static ProfileText checked(
      @Nullable String displayName,
      @Nullable String bio,
      @Nullable String website,
      String username) {
    var name = displayName == null || displayName.isBlank() ? username : displayName.strip();
    var text = bio == null ? "" : bio.strip();
    var page = website == null || website.isBlank() ? null : website.strip();
    new Violations()
        .require(
            name.codePointCount(0, name.length()) <= MAX_NAME
                && Text.isStorable(name)
                && name.codePoints().noneMatch(ProfileText::isInvisible),
            "/displayName",
            "A name has at most %d visible characters.".formatted(MAX_NAME))
        .require(
            text.codePointCount(0, text.length()) <= MAX_BIO && Text.isStorable(text),
            "/bio",
            "A bio has at most 2,000 characters.")
        .require(
            page == null || (page.length() <= MAX_WEBSITE && isWebAddress(page)),
            "/website",
            "Give an address that begins with https:// or http://.")
        .refuseIfAny();
    return new ProfileText(name, text, page);
  }

  /** Such characters let one name look like another. */
  private static boolean isInvisible(int codePoint) {
    var type = Character.getType(codePoint);
    return Character.isISOControl(codePoint)
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static boolean isWebAddress(String address) {
    try {
      var uri = new URI(address);
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
