package io.cvf.ecosystem.community.voting;

import static io.cvf.ecosystem.community.voting.Assembly.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.community.PolicyChangeAccepted;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ApiTest
@RecordApplicationEvents
class PolicyChangeTests {

  private static final String CHANGE =
      """
      # Why

      ```cvf-change
      kind: requirement-set
      effective: %s
      checks:
        LINKS: enforced
      ```
      """;

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  private Assembly assembly;

  @BeforeEach
  void members() {
    assembly = new Assembly(context);
    assembly.members(Map.of("ada", 1, "bob", 1, "cleo", 1));
  }

  @Test
  void anAcceptedPolicyTellsItsChange(ApplicationEvents events) {
    vote(CHANGE.formatted("2099-01-01"), "APPROVE");

    var accepted = events.stream(PolicyChangeAccepted.class).toList();
    assertThat(accepted).hasSize(1);
    assertThat(accepted.getFirst().kind()).isEqualTo("requirement-set");
    assertThat(accepted.getFirst().effectiveOn()).isEqualTo(LocalDate.of(2099, 1, 1));
    assertThat(accepted.getFirst().document()).isEqualTo("{\"checks\":{\"LINKS\":\"enforced\"}}");
  }

  @Test
  void aDayThatHasPassedIsTheDayOfTheClose(ApplicationEvents events) {
    vote(CHANGE.formatted("2020-01-01"), "APPROVE");

    var accepted = events.stream(PolicyChangeAccepted.class).findFirst().orElseThrow();
    assertThat(accepted.effectiveOn())
        .isEqualTo(LocalDate.ofInstant(accepted.acceptedAt(), ZoneOffset.UTC));
  }

  @Test
  void aRejectedPolicyChangesNothing(ApplicationEvents events) {
    vote(CHANGE.formatted("2099-01-01"), "REJECT");

    assertThat(events.stream(PolicyChangeAccepted.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```cvf-change\nkind: requirement-set\n```",
        "```cvf-change\nkind: Requirement Set\neffective: 2099-01-01\n```",
        "```cvf-change\n- a\n```",
        "```cvf-change\nkind: [\n```",
        "```cvf-change\nkind: requirement-set\neffective: soon\n```",
        "```cvf-change\nkind: nobodys-kind\neffective: 2099-01-01\n```",
        "```cvf-change\nkind: requirement-set\neffective: 2099-01-01\ncriteria: []\n```",
        "```cvf-change\nkind: requirement-set\nkind: requirement-set\neffective: 2099-01-01\n```",
        "```cvf-change\nkind: a-b\neffective: 2099-01-01\n```\n```cvf-change\nkind: b-c\n```"
      })
  void aChangeNobodyCanReadKeepsTheVoteFromStarting(String body) {
    var rfc = assembly.commentedRfc("POLICY", body);
    clock.advance(Duration.ofDays(30));

    assertThat(problem(assembly.start("ada", rfc, false))).isEqualTo("invalid-change");
  }

  @Test
  void onlyAPolicyCarriesAChange() {
    var rfc = assembly.commentedRfc("STANDARD", CHANGE.formatted("2099-01-01"));
    clock.advance(Duration.ofDays(30));

    assertThat(problem(assembly.start("ada", rfc, false))).isEqualTo("invalid-change");
  }

  private void vote(String body, String choice) {
    var rfc = assembly.commentedRfc("POLICY", body);
    clock.advance(Duration.ofDays(30));
    Assembly.ok(assembly.start("ada", rfc, false), 201);
    for (var who : List.of("ada", "bob", "cleo")) {
      assembly.receipt(who, rfc, choice);
    }
    assembly.closeAfter(Duration.ofDays(15));
  }
}
