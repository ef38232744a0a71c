package io.cvf.ecosystem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.sdk.Contract;
import io.cvf.ecosystem.sdk.FixtureServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every command is tried against the API as it is published, in all the ways they share. */
class EveryCommandTests {

  /** {@code FOLDER} is a folder of the test with an RFC in it. */
  private static final List<String> EXAMPLES =
      """
      whoami
      member list --query ada
      member show ada
      member reputation ada
      member certify ada architect --reason Passed --evidence ethics=https://a.example --evidence law=Known --expires 2028-01-01
      rfc draft FOLDER/rfc.md --title Routing --track breaking-change --label ops --label api
      rfc publish 12
      rfc withdraw 12 --reason Overtaken
      rfc comment 12 "What becomes of the queue?" --reply-to 01990000-0000-7000-8000-000000000001
      rfc comments 12
      rfc open-voting 12 --hidden
      rfc voting 12
      rfc list --status open --track standard --sort newest
      rfc show 12
      skill search weather
      skill show acme-weather
      skill reviews acme-weather
      skill review acme-weather 4.5 --text Good
      skill approve acme-weather 1.4.0 --decline --reason "It writes to disk"
      partner list --category llm-provider --status certified --query acme
      partner show acme
      partner register acme --organisation acme --name Acme --category llm-provider --website https://a.example --email desk@a.example
      partner website acme --verify
      partner apply acme --statement Ready --staging https://a.example/staging
      partner certification acme
      partner certify acme 92 --notes Audited --evidence 01990000-0000-7000-8000-000000000001
      partner confirm 01990000-0000-7000-8000-000000000001 --reason "Seen too" --disagree
      agreement list --partner acme --status active
      agreement show acme --text
      agreement create acme premium --escalation "On call" --time-zone Europe/Berlin
      agreement checklist acme
      agreement complete acme legal_review --evidence https://a.example --note Read
      agreement sign acme --name Ada --title Director --sha256 01234567
      agreement tier acme enterprise --from 2027-03-01 --reason Asked
      agreement download acme --to FOLDER/acme.pdf
      sla report acme --from 2027-01-01 --to 2027-01-31
      sla months acme
      sla overview
      incident list --partner acme --state open
      incident show INC-2027-001
      incident open acme critical "No answer" --description "Since noon" --since 2027-01-31T12:00:00Z
      incident acknowledge INC-2027-001
      incident update INC-2027-001 "The disks are full" --public
      incident resolve INC-2027-001 Restarted
      maintenance list --partner acme
      maintenance announce acme --from 2027-02-01T01:00:00Z --until 2027-02-01T03:00:00Z --reason Disks
      maintenance cancel 01990000-0000-7000-8000-000000000001
      dispute list --state in-mediation --state filed --party acme
      dispute show DISP-2027-001
      dispute file globex acme sla-breach --description "Late again"
      dispute respond DISP-2027-001 "It was not"
      dispute appeal DISP-2027-001 "Look again"
      executions usage --organisation globex --from 2027-01-01
      report health
      report community
      report integrations
      report governance
      admin accounts --query ada
      admin roles ada maintainer certifier --reason Elected
      admin settings
      admin set community.voting.concurrent 8 --reason Decided\
      """
          .lines()
          .toList();

  /** Those with files or keys of their own; each has a test of its own. */
  private static final List<String> ELSEWHERE =
      List.of(
          "login",
          "logout",
          "vote",
          "ballot verify",
          "tally download",
          "tally verify",
          "keys download",
          "reputation replay",
          "rfc import",
          "skill validate",
          "skill publish",
          "skill yank",
          "skill import",
          "certification verify",
          "executions send",
          "executions verify",
          "ledger check",
          "ledger journal",
          "audit verify",
          "calibrate",
          "completion");

  private static final List<String> COMMANDS = leaves("", Main.commands(nobody())).toList();
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final FixtureServer server = new FixtureServer(Contract.published());
  private @TempDir Path folder;
  private Terminal terminal;

  static List<String> examples() {
    return EXAMPLES;
  }

  static List<String> commands() {
    return COMMANDS;
  }

  @BeforeEach
  void prepare() throws IOException {
    terminal = new Terminal(folder).at(server).set("CVF_TOKEN", "cvf_secret");
    Files.writeString(folder.resolve("rfc.md"), "## Summary\n");
    var dashboard = Contract.published().example("GovernanceDashboard");
    ((ObjectNode) dashboard.get("payoutsDue")).put("currency", "EUR");
    server.on("GET /governance/dashboard", FixtureServer.json(200, dashboard.toString()));
    var voting = Contract.published().example("Voting");
    voting.remove("vote");
    server
        .on("GET /rfcs/12/voting", FixtureServer.json(200, voting.toString()))
        .on("POST /rfcs/12/voting", FixtureServer.json(201, voting.toString()));
    var agreement = Contract.published().example("Agreement");
    ((ObjectNode) agreement.get("document")).put("sha256", "0123456789abcdef");
    server.on("GET /partners/acme/agreement", FixtureServer.json(200, agreement.toString()));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void everyCommandHasAnExampleHereOrATestElsewhere() {
    var tried =
        Stream.concat(EXAMPLES.stream().map(EveryCommandTests::command), ELSEWHERE.stream());

    assertThat(commands()).containsExactlyInAnyOrderElementsOf(tried.toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void itAnswersInWordsOrATable(String example) {
    assertThat(run(example)).as(terminal.err()).isZero();

    assertThat(terminal.out()).isNotBlank().doesNotContain("null").doesNotContain("[");
    assertThat(terminal.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void itAnswersWithOneDocumentOfJson(String example) {
    if (example.startsWith("agreement download")) {
      return; // It answers with a file.
    }

    assertThat(run(example + " --json")).as(terminal.err()).isZero();

    var parser = JsonMapper.shared().createParser(terminal.out());
    assertThat(JsonMapper.shared().<Object>readValue(parser, Object.class)).isNotNull();
    assertThat(parser.nextToken()).as("what follows").isNull();
    assertThat(terminal.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aRefusalIsExplainedAndFails(String example) {
    try (var refusing = new FixtureServer()) {
      terminal.at(refusing);

      assertThat(run(example)).isEqualTo(1);
    }
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).startsWith("Not found\nThere is nothing at ");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anOptionThatDoesNotExistIsWrongUsage(String example) {
    assertThat(run(example + " --nonsense")).isEqualTo(2);

    assertThat(terminal.err()).startsWith("Unknown option: '--nonsense'");
    assertThat(server.asked()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void itsHelpHasAnExample(String command) {
    assertThat(run(command + " --help")).isZero();

    assertThat(terminal.out()).contains("Usage: cvf " + command).contains("Examples:\n  ");
    assertThat(terminal.out().replaceFirst("(?s).*Examples:\n", "")).contains("cvf " + command);
    assertThat(terminal.out().lines()).allMatch(line -> line.length() <= 100);
  }

  private int run(String example) {
    return terminal.run(words(example).toArray());
  }

  private List<String> words(String example) {
    var words = new ArrayList<String>();
    for (var found = WORD.matcher(example); found.find(); ) {
      var word = found.group(1) == null ? found.group(2) : found.group(1);
      words.add(word.replace("FOLDER", folder.toString()));
    }
    return words;
  }

  private static String command(String example) {
    var words = example.split(" ", -1);
    return COMMANDS.stream()
        .filter(it -> example.equals(it) || example.startsWith(it + " "))
        .findFirst()
        .orElse(Arrays.toString(words));
  }

  private static Stream<String> leaves(String before, CommandLine command) {
    return command.getSubcommands().values().stream()
        .distinct()
        .filter(it -> !(it.getCommand() instanceof CommandLine.HelpCommand))
        .flatMap(it -> {
          var name = before + it.getCommandName();
          return it.getSubcommands().isEmpty() ? Stream.of(name) : leaves(name + " ", it);
        });
  }

  private static Shell nobody() {
    var nothing = new PrintWriter(Writer.nullWriter());
    return new Shell(
        Map.of(), Path.of(""), new BufferedReader(Reader.nullReader()), nothing, nothing, null);
  }
}
