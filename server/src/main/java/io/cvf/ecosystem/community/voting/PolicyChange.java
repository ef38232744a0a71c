package io.cvf.ecosystem.community.voting;

import io.cvf.ecosystem.community.rfcs.Rfc;
import io.cvf.ecosystem.community.rfcs.Track;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What a policy RFC changes, in words a program understands: a fenced block of YAML in its body.
 * Because it is part of the text, it is discussed, compared and frozen like the rest of it.
 *
 * <pre>
 * ```cvf-change
 * kind: requirement-set
 * effective: 2027-01-01
 * …
 * ```
 * </pre>
 *
 * @param kind lower-case words with hyphens
 * @param effectiveOn a day in UTC; when it has passed at the close, the day of the close
 * @param document everything else in the block
 */
record PolicyChange(String kind, LocalDate effectiveOn, Map<String, Object> document) {

  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^(`{3,})cvf-change[ \\t]*\\n(.*?)^\\1[ \\t]*$");
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{1,63}");
  private static final int MAX = 64 * 1024;

  /**
   * The change in the text, if it carries one.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with it
   */
  static Optional<PolicyChange> in(Rfc rfc) {
    var block = BLOCK.matcher(rfc.text().body());
    if (!block.find()) {
      return Optional.empty();
    }
    var yaml = block.group(2);
    if (block.find()) {
      throw new IllegalArgumentException("An RFC carries at most one cvf-change block.");
    }
    if (rfc.text().track() != Track.POLICY) {
      throw new IllegalArgumentException(
          "Only an RFC of track POLICY may carry a cvf-change block.");
    }
    return Optional.of(parse(yaml));
  }

  private static PolicyChange parse(String yaml) {
    if (yaml.length() > MAX) {
      throw new IllegalArgumentException(
          "A cvf-change block has at most %,d characters.".formatted(MAX));
    }
    var document = document(yaml);
    var kind = String.valueOf(document.remove("kind"));
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException(
          "The cvf-change block needs a kind, in lower-case words with hyphens.");
    }
    return new PolicyChange(kind, date(document.remove("effective")), Map.copyOf(document));
  }

  private static Map<String, Object> document(String yaml) {
    try {
      var document = new LinkedHashMap<String, Object>();
      var options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      if (new Yaml(new SafeConstructor(options)).load(yaml) instanceof Map<?, ?> map) {
        map.forEach((key, value) -> {
          if (value != null) {
            document.put(String.valueOf(key), value);
          }
        });
      }
      return document;
    } catch (YAMLException notYaml) {
      throw new IllegalArgumentException(
          "The cvf-change block is not YAML: " + notYaml.getMessage(), notYaml);
    }
  }

  /** YAML reads a bare day as a moment in UTC. */
  private static LocalDate date(@Nullable Object value) {
    try {
      return value instanceof Date moment
          ? LocalDate.ofInstant(moment.toInstant(), ZoneOffset.UTC)
          : LocalDate.parse(String.valueOf(value));
    } catch (DateTimeException notADay) {
      throw new IllegalArgumentException(
          "The cvf-change block needs a day as effective, such as 2027-01-01.", notADay);
    }
  }
}
