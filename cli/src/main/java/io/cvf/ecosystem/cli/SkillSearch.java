package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.SkillListing;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "search",
    description = "Search the catalogue of skills.",
    mixinStandardHelpOptions = true)
final class SkillSearch implements Callable<Integer> {

  private static final int WIDEST = 100;

  @Mixin private final Connection connection;

  @Parameters(arity = "0..*", paramLabel = "WORD", description = "What to look for.")
  private List<String> words = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many; default ${DEFAULT-VALUE}.")
  private int limit;

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  SkillSearch(Shell shell) {
    this.connection = new Connection(shell);
  }

  @Override
  public Integer call() throws IOException {
    var out = connection.shell().out();
    try (var ecosystem = connection.open()) {
      var found = ecosystem.skills().search(String.join(" ", words)).limit(limit).toList();
      if (json) {
        Json.print(out, found);
      } else if (found.isEmpty()) {
        out.println("No skills found.");
      } else {
        found.forEach(skill -> out.println(line(skill)));
      }
    }
    return ExitCode.OK;
  }

  private static String line(SkillListing skill) {
    var rating = skill.rating();
    var shown =
        rating == null || rating.n() == 0
            ? "  –"
            : String.format(Locale.ROOT, "%.1f", rating.shown());
    var text = skill.description().replaceAll("\\s+", " ").strip();
    return "%-32s  %-12s  %-2s  %s  %s"
        .formatted(
            skill.skillId(),
            Objects.requireNonNullElse(skill.latest(), ""),
            skill.riskLevel() == null ? "" : skill.riskLevel(),
            shown,
            text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…");
  }
}
