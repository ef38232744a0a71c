package io.cvf.ecosystem.integrations.manifests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Proposes the short name a skill has here. */
public final class Slugs {

  private static final int MAX = 64;
  private static final Pattern VALID = Pattern.compile("[a-z0-9-]{2,64}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  private Slugs() {}

  public static boolean isValid(String slug) {
    return VALID.matcher(slug).matches();
  }

  /**
   * {@code FILESYSTEM_WRITE} becomes {@code filesystem-write}; what is too long is cut and told
   * apart by a hash, what has no letters of the alphabet is only a hash.
   */
  public static String of(String name) {
    var words = words(name);
    if (words.length() < 2) {
      return "skill-" + hash(name);
    }
    return words.length() <= MAX
        ? words
        : words.substring(0, MAX - 9).replaceAll("-+$", "") + "-" + hash(name);
  }

  /**
   * {@code io.github.acme/weather} becomes {@code acme-weather}: other owners have a {@code
   * weather} too. A name that says its owner anyway stands alone.
   */
  static String ofRegistryName(String name) {
    var slash = name.indexOf('/');
    if (slash < 0) {
      return of(name);
    }
    var owner = words(name.substring(name.lastIndexOf('.', slash) + 1, slash));
    var own = words(name.substring(slash + 1));
    return owner.isEmpty() || own.contains(owner) ? of(own) : of(owner + "-" + own);
  }

  private static String words(String name) {
    var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-+|-+$", "");
  }

  private static String hash(String name) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
