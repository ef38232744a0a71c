package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.sdk.SkillListing;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "search",
    description = "Search the catalogue of skills.",
    footer = "  cvf skill search weather forecast",
    mixinStandardHelpOptions = true)
final class SkillSearch implements Callable<Integer> {

  private static final Table<SkillListing> SKILLS =
      Table.<SkillListing>orElse("No skills found.")
          .column("SKILL", SkillListing::skillId)
          .column("LATEST", SkillListing::latest)
          .column("RISK", SkillListing::riskLevel)
          .column("RATING", SkillSearch::rating)
          .column("DESCRIPTION", SkillListing::description);

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
      } else {
        SKILLS.print(found, out);
      }
    }
    return ExitCode.OK;
  }

  private static @Nullable String rating(SkillListing skill) {
    var rating = skill.rating();
    return rating == null || rating.n() == 0
        ? null
        : String.format(Locale.ROOT, "%.1f", rating.shown());
  }
}
