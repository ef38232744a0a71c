package io.cvf.ecosystem.governance.disputes;

import static io.cvf.ecosystem.governance.disputes.Courtroom.complaint;
import static io.cvf.ecosystem.governance.disputes.Courtroom.ruling;
import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every action in every state: allowed, or the right refusal; and the case says so before. */
@ApiTest
class DisputeMatrixApiTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired DisputeDeadlines deadlines;
  private Courtroom court;

  @BeforeEach
  void parties() {
    clock.set(Instant.parse("2026-06-01T08:00:00Z"));
    court = new Courtroom(context);
  }

  static Stream<Arguments> everyPair() {
    return Arrays.stream(DisputeState.values())
        .flatMap(state ->
            Arrays.stream(DisputeAction.values()).map(action -> Arguments.of(state, action)));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void everyActionIsAllowedOrRefusedByItsState(DisputeState state, DisputeAction action) {
    var caseId = reached(state);
    var who = actor(caseId, action);
    var allowed = states(action).contains(state);

    assertThat(court.market().<List<String>>read(who, "/disputes/" + caseId, "$.actions"))
        .as("what the case says")
        .matches(it -> it.contains(action.name()) == allowed);
    var answer = attempt(who, caseId, action);

    if (allowed) {
      assertThat(answer).hasStatus2xxSuccessful();
    } else {
      refused(answer, 409, refusal(state, action));
      assertThat(court.state(caseId)).isEqualTo(state.name());
    }
  }

  private static Set<DisputeState> states(DisputeAction action) {
    return switch (action) {
      case RESPOND -> EnumSet.of(DisputeState.FILED);
      case ADD_EVIDENCE ->
          EnumSet.complementOf(EnumSet.of(DisputeState.FINAL, DisputeState.SETTLED));
      case OFFER_SETTLEMENT, ACCEPT_SETTLEMENT ->
          EnumSet.of(DisputeState.FILED, DisputeState.RESPONDED);
      case RESOLVE -> EnumSet.of(DisputeState.IN_MEDIATION);
      case APPEAL -> EnumSet.of(DisputeState.RESOLVED);
      case DECIDE_APPEAL -> EnumSet.of(DisputeState.APPEALED);
      case REASSIGN ->
          EnumSet.of(
              DisputeState.RESPONDED,
              DisputeState.DEFAULTED,
              DisputeState.IN_MEDIATION,
              DisputeState.APPEALED);
      case NOTE -> EnumSet.allOf(DisputeState.class);
      // There is nothing to mend: every case here is dismissed.
      case COMPLETE_REMEDIATION -> EnumSet.noneOf(DisputeState.class);
    };
  }

  private static String refusal(DisputeState state, DisputeAction action) {
    return action == DisputeAction.RESPOND && state == DisputeState.DEFAULTED
        ? "dispute-defaulted"
        : "dispute-transition-refused";
  }

  /** A case in that state; globex has offered a settlement as long as it could. */
  private String reached(DisputeState state) {
    var caseId = court.filed();
    body(court.act("otto", caseId, "settlement", Map.of("text", "Half of it.")));
    switch (state) {
      case FILED -> {}
      case SETTLED -> body(court.act("olga", caseId, "settlement/acceptance", Map.of()));
      case DEFAULTED -> {
        clock.advance(Duration.ofDays(7));
        deadlines.run();
      }
      case RESPONDED -> body(court.respond("dora", caseId));
      case IN_MEDIATION, RESOLVED, APPEALED, FINAL -> {
        court.mediators("mira", "milo");
        body(court.respond("dora", caseId));
        if (state != DisputeState.IN_MEDIATION) {
          body(court.resolve(caseId, "DISMISS"));
        }
        if (state == DisputeState.APPEALED) {
          body(court.appeal("olga", caseId));
        } else if (state == DisputeState.FINAL) {
          clock.advance(Duration.ofDays(14));
          deadlines.run();
        }
      }
    }
    assertThat(court.state(caseId)).isEqualTo(state.name());
    // Whoever takes over comes late, so that nothing moves by itself.
    court.mediators("mona");
    return caseId;
  }

  private String actor(String caseId, DisputeAction action) {
    return switch (action) {
      case RESPOND -> "dora";
      case ADD_EVIDENCE -> "fred";
      case OFFER_SETTLEMENT -> "otto";
      case ACCEPT_SETTLEMENT -> "olga";
      case APPEAL -> "otto";
      case REASSIGN -> "mia";
      case NOTE -> "mona";
      case RESOLVE, DECIDE_APPEAL, COMPLETE_REMEDIATION ->
          court.<Map<String, Object>>read(caseId, "$").containsKey("mediator")
              ? court.mediator(caseId)
              : "mona";
    };
  }

  private MvcTestResult attempt(String who, String caseId, DisputeAction action) {
    return switch (action) {
      case RESPOND -> court.respond(who, caseId);
      case ADD_EVIDENCE ->
          court
              .market()
              .upload(
                  who,
                  "/disputes/%s/evidence".formatted(caseId),
                  Map.of("url", "https://acme.example/log"),
                  null);
      case OFFER_SETTLEMENT -> court.act(who, caseId, "settlement", Map.of("text", "All of it."));
      case ACCEPT_SETTLEMENT -> court.act(who, caseId, "settlement/acceptance", Map.of());
      case RESOLVE -> court.act(who, caseId, "resolution", ruling("DISMISS"));
      case APPEAL -> court.appeal(who, caseId);
      case DECIDE_APPEAL ->
          court.act(
              who, caseId, "appeal/decision", Map.of("upheld", true, "reason", "It was right."));
      case REASSIGN -> court.act(who, caseId, "mediator", Map.of("reason", "It takes too long."));
      case NOTE -> court.act(who, caseId, "notes", Map.of("text", "Ask for the logs."));
      case COMPLETE_REMEDIATION ->
          court.act(who, caseId, "remediation/completion", Map.of("text", "I saw it."));
    };
  }

  @ParameterizedTest
  @EnumSource
  void aSecondOneIsFiledOnlyOnceTheFirstIsOver(DisputeState state) {
    var caseId = reached(state);

    var answer =
        court.market().post("olga", "/disputes", complaint("acme", "globex", "SLA_BREACH"));

    if (state.isOver()) {
      assertThat(JsonPath.<String>read(body(answer), "$.caseId")).isEqualTo("DISP-2026-002");
    } else {
      refused(answer, 409, "dispute-exists");
      assertThat(answer).bodyJson().extractingPath("$.caseId").isEqualTo(caseId);
    }
  }
}
