package io.cvf.ecosystem.integrations.manifests;

import java.util.Optional;
import java.util.regex.Pattern;
import org.semver4j.Semver;

/** A version as Semantic Versioning 2.0.0 defines them, at most 128 characters long. */
public final class SemanticVersion implements Comparable<SemanticVersion> {

  private static final int MAX_LENGTH = 128;
  private static final Pattern STRICT =
      Pattern.compile("(?:0|[1-9]\\d{0,8})(?:\\.(?:0|[1-9]\\d{0,8})){2}(?:[-+].*)?");
  private static final Pattern SHORT = Pattern.compile("(?:0|[1-9]\\d{0,8})\\.(?:0|[1-9]\\d{0,8})");

  private final Semver version;

  private SemanticVersion(Semver version) {
    this.version = version;
  }

  /** Empty unless the text is such a version; its numbers may have nine digits. */
  public static Optional<SemanticVersion> parse(String text) {
    return text.length() <= MAX_LENGTH && STRICT.matcher(text).matches() && Semver.isValid(text)
        ? Optional.ofNullable(Semver.parse(text)).map(SemanticVersion::new)
        : Optional.empty();
  }

  /** As {@link #parse}, and {@code 1.4} is read as {@code 1.4.0}. */
  public static Optional<SemanticVersion> parseOrExtend(String text) {
    return parse(SHORT.matcher(text).matches() ? text + ".0" : text);
  }

  public int major() {
    return version.getMajor();
  }

  /** False for pre-releases such as {@code 1.0.0-rc.1}. */
  public boolean isRelease() {
    return version.getPreRelease().isEmpty();
  }

  /**
   * A text that sorts, byte by byte, as versions do; equal for versions that differ in build
   * metadata only.
   *
   * <p>Numbers are padded or led by their length. A release ends in a tilde, the highest sign
   * there; the comma between identifiers is lower than every sign in them, so that the shorter of
   * two lists comes first.
   */
  public String precedence() {
    var key =
        new StringBuilder(
            "%09d.%09d.%09d".formatted(version.getMajor(), version.getMinor(), version.getPatch()));
    if (isRelease()) {
      return key.append('~').toString();
    }
    var separator = '-';
    for (var identifier : version.getPreRelease()) {
      key.append(separator);
      if (identifier.chars().allMatch(c -> c >= '0' && c <= '9')) {
        key.append("0%03d".formatted(identifier.length())).append(identifier);
      } else {
        key.append('1').append(identifier);
      }
      separator = ',';
    }
    return key.toString();
  }

  /** By precedence; build metadata does not count, though it does for {@link #equals}. */
  @Override
  public int compareTo(SemanticVersion other) {
    return precedence().compareTo(other.precedence());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SemanticVersion that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    return version.getVersion();
  }
}
