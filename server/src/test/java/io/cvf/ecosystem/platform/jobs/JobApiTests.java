package io.cvf.ecosystem.platform.jobs;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static io.cvf.ecosystem.testing.SignedIn.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApiTest
class JobApiTests {

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;
  @Autowired Jobs jobs;
  @Autowired TestClock clock;

  private UUID jobOf(String username) {
    clock.advance(Duration.ofSeconds(1));
    return jobs.add("test-import", "{}", member(database, username), clock.instant());
  }

  @Test
  void starterSeesProgressMessagesAndResult() {
    var id = jobOf("alice");
    var claimed = jobs.claim(id).orElseThrow();
    jobs.report(claimed, 2, 2, 0, List.of("a.md: no title"));
    jobs.finish(claimed, "{\"created\":1}", clock.instant());

    assertThat(mvc.get().uri("/api/v1/jobs/" + id).with(as("alice")))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"kind": "test-import", "state": "DONE", "done": 2, "total": 2,
             "messages": ["a.md: no title"], "result": {"created": 1}}
            """)
        .doesNotHavePath("$.error");
  }

  @Test
  void staffSeesEveryonesJobsAndOtherMembersDoNot() {
    var id = jobOf("alice");

    assertThat(mvc.get().uri("/api/v1/jobs/" + id).with(as("mona", Role.MAINTAINER))).hasStatusOk();
    assertThat(mvc.get().uri("/api/v1/jobs/" + id).with(as("bob")))
        .hasStatus(404)
        .bodyJson()
        .extractingPath("type")
        .isEqualTo("urn:cvf:problem:job-not-found");
    assertThat(mvc.get().uri("/api/v1/jobs/" + id)).hasStatus(401);
  }

  @Test
  void listShowsOnlyOwnJobsNewestFirstInPages() {
    var first = jobOf("alice");
    jobOf("bob");
    var second = jobOf("alice");
    var page = mvc.get().uri("/api/v1/jobs?limit=1").with(as("alice", Role.ADMIN)).exchange();

    assertThat(page).bodyJson().extractingPath("items[0].id").isEqualTo(second.toString());
    assertThat(page).bodyJson().hasPath("nextCursor");
    assertThat(mvc.get().uri("/api/v1/jobs").with(as("alice", Role.ADMIN)))
        .bodyJson()
        .extractingPath("items[*].id")
        .isEqualTo(List.of(second.toString(), first.toString()));
  }
}
