package io.cvf.ecosystem;

import io.cvf.ecosystem.testing.CommittedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The picture of the modules in the guide is that of the code. */
class ArchitectureGuideTests {

  private static final Path GUIDE = Path.of("..", "docs", "guide", "architecture.md");
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final String BEGIN = "<!-- made from the code: begin -->\n";
  private static final String END = "<!-- made from the code: end -->";
  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("/\\*\\*\\s*(.*?\\.)(?:\\s|\\*/)", Pattern.DOTALL);

  private final ApplicationModules modules = ApplicationModules.of(EcosystemApplication.class);

  @Test
  void theGuideShowsTheModulesAndTheirRooms() throws IOException {
    var text = Files.readString(GUIDE);
    var before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
    var after = text.substring(text.indexOf(END));
    CommittedFile.at(GUIDE).mustHold(before + diagram() + "\n" + rooms() + after);
  }

  private List<ApplicationModule> sorted() {
    return modules.stream().sorted(Comparator.comparing(ArchitectureGuideTests::name)).toList();
  }

  /** All arrows but those to the platform, which everybody uses. */
  private String diagram() {
    var arrows =
        sorted().stream()
            .flatMap(module ->
                module.getDirectDependencies(modules, DependencyType.values()).stream()
                    .map(it -> name(it.getTargetModule()))
                    .distinct()
                    .filter(it -> !it.equals("platform"))
                    .sorted()
                    .map(it -> "  %s --> %s\n".formatted(name(module), it)))
            .collect(Collectors.joining());
    return "```mermaid\ngraph TD\n" + arrows + "```\n";
  }

  private String rooms() {
    return sorted().stream()
        .map(module ->
            "### `%s`\n\n%s\n\n| room | |\n|---|---|\n%s\n"
                .formatted(name(module), about(folder(name(module))), roomsOf(name(module))))
        .collect(Collectors.joining());
  }

  private static String roomsOf(String module) {
    try (var folders = Files.list(folder(module))) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(it -> "| `%s` | %s |\n".formatted(it.getFileName(), about(it)))
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(String module) {
    return SOURCES
        .resolve(EcosystemApplication.class.getPackageName().replace('.', '/'))
        .resolve(module);
  }

  /** What its package says of itself. */
  private static String about(Path folder) {
    try {
      var found = FIRST_SENTENCE.matcher(Files.readString(folder.resolve("package-info.java")));
      return found.find() ? found.group(1).replaceAll("\\s*\\*?\\s+", " ") : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }
}
