package io.cvf.ecosystem.identity.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Usernames like a wished one: itself made valid, then numbered, then random. */
final class UsernameIdeas {

  private static final int LONGEST_STEM = 29;

  private UsernameIdeas() {}

  static Stream<String> from(String wish) {
    var stem = stem(wish);
    return Stream.concat(
        Stream.concat(
            Stream.of(stem), IntStream.rangeClosed(2, 99).mapToObj(number -> stem + "-" + number)),
        Stream.generate(() -> "member-" + UUID.randomUUID().toString().substring(0, 18)));
  }

  private static String stem(String wish) {
    var plain =
        Normalizer.normalize(wish, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("@.*", "")
            .replaceAll("[^a-z0-9]+", "-");
    var cut = plain.substring(0, Math.min(plain.length(), LONGEST_STEM)).replaceAll("^-+|-+$", "");
    return cut.length() < 2 ? "member" : cut;
  }
}
