package io.cvf.ecosystem.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemKindTests {

  @ParameterizedTest
  @CsvSource({
    "400, unreadable-body, INVALID",
    "401, invalid-token, NOT_SIGNED_IN",
    "403, not-yours, FORBIDDEN",
    "404, rfc-not-found, NOT_FOUND",
    "409, name-taken, CONFLICT",
    "410, link-expired, NOT_FOUND",
    "412, stale-version, STALE",
    "413, body-too-large, INVALID",
    "422, invalid-input, INVALID",
    "428, precondition-required, INVALID",
    "429, too-many-requests, TOO_MANY_REQUESTS",
    "500, internal-error, SERVER",
    "503, database-unavailable, SERVER",
    "507, storage-full, SERVER",
    "0, unreachable, NO_ANSWER",
    "0, timeout, NO_ANSWER",
    "0, unreadable-answer, UNINTELLIGIBLE"
  })
  void statusAndNameSayWhatCanBeDone(int status, String slug, ProblemKind kind) {
    var problem = new Problem(Problem.PREFIX + slug, "No", status, null, null, List.of());

    assertThat(problem.kind()).isEqualTo(kind);
    assertThat(problem.slug()).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({"301, UNINTELLIGIBLE", "418, UNINTELLIGIBLE", "502, SERVER"})
  void whatIsNoCvfServerHasNoName(int status, ProblemKind kind) {
    var problem = new Problem("about:blank", "HTTP", status, null, null, List.of());

    assertThat(problem.kind()).isEqualTo(kind);
    assertThat(problem.slug()).isEmpty();
  }
}
