package io.cvf.ecosystem.integrations.checks;

import io.cvf.ecosystem.integrations.checks.Verdict.Finding;
import io.cvf.ecosystem.integrations.requirements.CheckKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for credentials in the manifest and the readme. It says of what kind and where, and never
 * repeats one: its findings are kept and shown.
 */
@Component
final class SecretsCheck implements Check {

  private static final int MAX_FINDINGS = 20;

  /** Longer lines hold data, not text; their beginning tells what they are. */
  private static final int MAX_LINE = 20_000;

  /** Bits a character, from which a value looks drawn by lot rather than written. */
  static final double RANDOM = 3.5;

  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "(?i)(?:password|passwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key"
              + "|credential)[\\w-]{0,20}[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?([A-Za-z0-9+/_=.~-]{16,200})");

  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?i)your|example|change|placeholder|xxxx|dummy|sample|todo|insert");

  @Override
  public CheckKind kind() {
    return CheckKind.SECRETS;
  }

  @Override
  public Verdict of(CheckedVersion version) {
    var findings = new ArrayList<Finding>();
    look(version.manifest(), "in the manifest", findings);
    look(version.readme(), "in the readme", findings);
    return findings.isEmpty()
        ? Verdict.passed("Nothing in manifest and readme looks like a credential.")
        : Verdict.failed(
            "Take the credentials out and revoke them: whoever could read the draft has them.",
            findings.stream().limit(MAX_FINDINGS).toList());
  }

  private static void look(String text, String where, List<Finding> findings) {
    var number = 0;
    for (var full : text.lines().toList()) {
      number++;
      var line = full.length() > MAX_LINE ? full.substring(0, MAX_LINE) : full;
      var kind = kindOfSecret(line);
      if (kind != null) {
        findings.add(new Finding("What looks like %s, %s".formatted(kind, where), number));
      }
    }
  }

  private static @Nullable String kindOfSecret(String line) {
    for (var known : KnownSecret.ALL) {
      if (known.shape().matcher(line).find()) {
        return known.name();
      }
    }
    var assigned = ASSIGNMENT.matcher(line);
    while (assigned.find()) {
      if (looksRandom(assigned.group(1))) {
        return "a secret value";
      }
    }
    return null;
  }

  static boolean looksRandom(String value) {
    return value.chars().anyMatch(Character::isDigit)
        && value.chars().anyMatch(Character::isLetter)
        && !value.equals(value.toUpperCase(Locale.ROOT))
        && !PLACEHOLDER.matcher(value).find()
        && entropy(value) >= RANDOM;
  }

  /** Shannon's, in bits a character. */
  private static double entropy(String value) {
    var counts = new int[128];
    value.chars().filter(c -> c < counts.length).forEach(c -> counts[c]++);
    var bits = 0.0;
    for (var count : counts) {
      if (count > 0) {
        var share = (double) count / value.length();
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits;
  }
}
