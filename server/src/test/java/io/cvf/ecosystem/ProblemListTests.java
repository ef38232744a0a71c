package io.cvf.ecosystem;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the types of problem in the sources with the list people read. */
class ProblemListTests {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path GUIDE = Path.of("..", "docs", "guide", "problems.md");

  /** A method that is told the slug: {@code Problem.of} and its like, a room's own shorthand. */
  private static final Pattern FACTORY =
      Pattern.compile("\\bProblem (\\w+)\\((?:HttpStatus status, )?String slug\\b");

  private static final String STATUS = "(?:[\\w.]*HttpStatus\\.\\w+,\\s*)";
  private static final Pattern ROW =
      Pattern.compile("^\\| \\d{3} \\| `([a-z-]+)` \\|", Pattern.MULTILINE);

  @Test
  void theGuideListsTheProblemsOfTheSourcesAndNoOthers() {
    assertThat(matches(ROW, List.of(read(GUIDE)))).isEqualTo(slugs());
  }

  /** Otherwise a slug that is computed would be in no list and nobody would notice. */
  @Test
  void everyProblemIsMadeWithALiteralSlug() {
    var unreadable = Pattern.compile("(Problem\\.of\\(\\s*+(?!" + STATUS + "(?:\"|slug,)).{0,80})");
    var computed =
        Pattern.compile("(Problem\\.(?:notFound|conflict)\\(\\s*+(?!\"[a-z-]+\",).{0,80})");

    assertThat(matches(unreadable, sources())).isEmpty();
    assertThat(matches(computed, sources())).isEmpty();
  }

  private static Set<String> slugs() {
    var sources = sources();
    var factories = matches(FACTORY, sources);
    assertThat(factories).contains("of", "notFound", "conflict");
    factories.remove("of"); // too common a name: told apart by the status before the slug
    var call = "(?:\\bof\\(\\s*%s|\\b(?:%s)\\(\\s*)".formatted(STATUS, String.join("|", factories));
    return matches(Pattern.compile(call + "\"([a-z-]+)\""), sources);
  }

  private static Set<String> matches(Pattern pattern, List<String> texts) {
    return texts.stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map((MatchResult match) -> match.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static List<String> sources() {
    try (var files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ProblemListTests::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
