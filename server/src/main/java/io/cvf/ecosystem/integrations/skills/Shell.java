package io.cvf.ecosystem.integrations.skills;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a command to be pasted: whatever a publisher calls things, they stay words. */
final class Shell {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9@%+=:,./_-]+");

  private Shell() {}

  static String line(String... words) {
    return line(Arrays.asList(words));
  }

  static String line(List<String> words) {
    return words.stream().map(Shell::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches()
        ? word
        : "'" + word.replaceAll("\\p{Cntrl}", " ").replace("'", "'\\''") + "'";
  }
}
