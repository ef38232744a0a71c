package io.cvf.ecosystem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.sdk.Contract;
import io.cvf.ecosystem.sdk.FixtureServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed wrongly is said in a sentence, before anything is sent. */
class BadInputTests {

  private final FixtureServer server = new FixtureServer(Contract.published());
  private @TempDir Path folder;

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          member show                                | Missing required parameter: 'USER'
          member list --limit 0                      | --limit is 0, but has to be 1 or more
          member list --limit many                   | 'many' is not an int
          member certify ada wizard --reason r --evidence a=b | expected one of none, foundation
          member certify ada architect --reason r --evidence a | should be in KEY=VALUE format
          rfc comment 12                             | Missing required parameter: 'TEXT'
          rfc comment 12 x --reply-to 7              | Invalid value for option '--reply-to': '7' is not an id
          rfc draft a.md --title t --track grand     | expected one of capability, standard, policy
          skill review acme-weather 6                | The rating is 6, but has to be 0 to 5
          skill review acme-weather good             | 'good' is not a number such as 4.5
          skill approve acme-weather 1.0.0           | Missing required option: '--reason=TEXT'
          partner list --status famous               | expected one of registered, certified
          partner certify acme 120 --notes n         | The score is 120, but has to be 0 to 100
          partner confirm seven --reason r           | 'seven' is not an id as lists show it
          agreement create acme gold --escalation e  | expected one of standard, premium, enterprise
          agreement complete acme tea                | expected one of legal-review, security-audit
          agreement tier acme premium --from soon --reason r | Invalid value for option '--from': 'soon' is not a day: 2027-01-31
          agreement sign acme --name Ada --sha256 01 | --sha256 is not that of the document
          sla report acme --from 2027-02-01 --to 2027-01-01 | --to is 2027-01-01, which is before
          incident open acme huge t --description d  | expected one of critical, major, minor
          maintenance announce acme --from 2027-02-01T03:00:00Z --until 2027-02-01T01:00:00Z --reason r | which is not after --from
          dispute file a b gossip --description d    | expected one of sla-breach, billing
          dispute list --state asleep                | expected one of filed, responded
          executions usage                           | Name either an --organisation or a --partner
          partner apply acme --statement s --staging nowhere | 'nowhere' is not an address: https://
          completion fish                            | expected one of bash, zsh
          agreement                                  | Missing command
          agrement list                              | Did you mean: cvf agreement
          """)
  void isWrongUsage(String typed, String sentence) {
    var terminal = new Terminal(folder).at(server).set("CVF_TOKEN", "cvf_secret");

    assertThat(terminal.run((Object[]) typed.split(" ", -1))).isEqualTo(2);

    assertThat(terminal.err()).contains(sentence);
    assertThat(terminal.out()).isEmpty();
    assertThat(server.asked()).noneMatch(asked -> !asked.method().equals("GET"));
  }

  @Test
  void whoeverIsNotSignedInCannotActAndIsToldHow() {
    var stranger = new Terminal(folder).at(server);

    assertThat(stranger.run("rfc", "publish", "12")).isEqualTo(1);

    assertThat(stranger.err()).contains("cvf login");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void anAddressThatIsNoneIsNamed() {
    var terminal = new Terminal(folder);

    assertThat(terminal.run("member", "list", "--url", "nowhere")).isEqualTo(2);

    assertThat(terminal.err()).contains("'nowhere' is not the address of a server");
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    var terminal = new Terminal(folder).at(server).set("CVF_TOKEN", "cvf_secret");

    assertThat(terminal.run("rfc", "draft", "gone.md", "--title", "t", "--track", "policy"))
        .isEqualTo(1);

    assertThat(terminal.err()).isEqualTo("gone.md: no such file\n");
  }
}
