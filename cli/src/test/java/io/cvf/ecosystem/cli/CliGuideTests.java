package io.cvf.ecosystem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.sdk.Contract;
import io.cvf.ecosystem.sdk.FixtureServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every command of the guide is one that works, as it stands there. */
class CliGuideTests {

  private static final Path GUIDE =
      Path.of("").toAbsolutePath().getParent().resolve("docs/guide/cli.md");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final FixtureServer server = new FixtureServer(Contract.published());
  private @TempDir Path folder;
  private Terminal terminal;

  static Stream<String> commands() throws IOException {
    var blocks = List.of(Files.readString(GUIDE).split("```", -1));
    return Stream.iterate(1, it -> it < blocks.size(), it -> it + 2)
        .map(blocks::get)
        .filter(block -> block.startsWith("sh\n"))
        .flatMap(block -> block.replace("\\\n", " ").lines())
        .filter(line -> line.startsWith("./cvf "))
        .map(line -> line.replaceFirst(" \\|.*", "").substring("./cvf ".length()));
  }

  @BeforeEach
  void prepare() throws IOException {
    terminal = new Terminal(folder).at(server).set("CVF_TOKEN", "cvf_secret").type("ada", "secret");
    Files.writeString(folder.resolve("routing.md"), "## Summary\n");
    var dashboard = Contract.published().example("GovernanceDashboard");
    ((ObjectNode) dashboard.get("payoutsDue")).put("currency", "EUR");
    server.on("GET /governance/dashboard", FixtureServer.json(200, dashboard.toString()));
    var voting = Contract.published().example("Voting");
    voting.remove("vote");
    server
        .on("GET /rfcs/12/voting", FixtureServer.json(200, voting.toString()))
        .on("POST /rfcs/12/voting", FixtureServer.json(201, voting.toString()));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void worksAsItStandsThere(String command) {
    assertThat(terminal.run(words(command).toArray())).as(terminal.err()).isZero();

    assertThat(terminal.err()).isEmpty();
  }

  /** Files are in the folder of the test, not where the build runs. */
  private List<String> words(String command) {
    var words = new ArrayList<String>();
    for (var found = WORD.matcher(command); found.find(); ) {
      var word = found.group(1) == null ? found.group(2) : found.group(1);
      words.add(word.matches("\\w+\\.(md|pdf)") ? folder.resolve(word).toString() : word);
    }
    return words;
  }
}
