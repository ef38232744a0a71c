package io.cvf.ecosystem.integrations.manifests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Versions an advisory is about: {@code <2.0.0 || >=3.0.0 <3.1.4}, {@code 1.2.3}, {@code *}. What
 * stands side by side must all hold; {@code ||} separates alternatives. Pre-releases are ordered
 * like all others: {@code 2.0.0-rc.1} is below 2.0.0, so {@code <2.0.0} holds for it.
 */
public final class VersionRange {

  private static final int MAX_LENGTH = 500;
  private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>|=)?\\s*([0-9A-Za-z.+-]+)\\s*");

  private final String text;
  private final List<List<Bound>> alternatives;

  private record Bound(String sign, SemanticVersion version) {

    boolean holds(SemanticVersion other) {
      var order = other.compareTo(version);
      return switch (sign) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        default -> order == 0;
      };
    }
  }

  private VersionRange(String text, List<List<Bound>> alternatives) {
    this.text = text;
    this.alternatives = alternatives;
  }

  /** Empty when the text is no such range. */
  public static Optional<VersionRange> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    var alternatives = new ArrayList<List<Bound>>();
    for (var part : text.split("\\|\\|", -1)) {
      var bounds = bounds(part.strip());
      if (bounds.isEmpty()) {
        return Optional.empty();
      }
      alternatives.add(bounds.get());
    }
    return Optional.of(new VersionRange(text.strip(), List.copyOf(alternatives)));
  }

  private static Optional<List<Bound>> bounds(String part) {
    if (part.equals("*")) {
      return Optional.of(List.of());
    }
    var bounds = new ArrayList<Bound>();
    var matcher = BOUND.matcher(part);
    while (matcher.lookingAt()) {
      var version = SemanticVersion.parseOrExtend(matcher.group(2));
      if (version.isEmpty()) {
        return Optional.empty();
      }
      bounds.add(new Bound(matcher.group(1) == null ? "=" : matcher.group(1), version.get()));
      matcher.region(matcher.end(), part.length());
    }
    return matcher.regionStart() == part.length() && !bounds.isEmpty()
        ? Optional.of(bounds)
        : Optional.empty();
  }

  public boolean contains(SemanticVersion version) {
    return alternatives.stream()
        .anyMatch(bounds -> bounds.stream().allMatch(bound -> bound.holds(version)));
  }

  @Override
  public String toString() {
    return text;
  }
}
