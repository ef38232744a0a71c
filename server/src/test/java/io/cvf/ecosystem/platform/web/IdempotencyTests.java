package io.cvf.ecosystem.platform.web;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.ApiTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class IdempotencyTests {

  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;

  @Test
  void theSameRequestAgainGetsTheSameAnswerAndMakesNothing() throws Exception {
    var first = propose("alice", "a-key-of-alice", "Once");
    var again = propose("alice", "a-key-of-alice", "Once");

    assertThat(first).hasStatus(201).doesNotContainHeader("Idempotent-Replayed");
    assertThat(again).hasStatus(201).hasHeader("Idempotent-Replayed", "true");
    assertThat(again.getResponse().getContentAsString())
        .isEqualTo(first.getResponse().getContentAsString());
    assertThat(again.getResponse().getHeader("Location"))
        .isEqualTo(first.getResponse().getHeader("Location"));
    assertThat(drafts()).isEqualTo(1);
  }

  @Test
  void aKeyBelongsToOneRequestOfOneMember() {
    propose("alice", "a-key-of-alice", "Once");
    assertThat(propose("alice", "a-key-of-alice", "Something else"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("type")
        .isEqualTo("urn:cvf:problem:idempotency-key-reused");
    assertThat(propose("bob", "a-key-of-alice", "Once")).hasStatus(201);
    assertThat(drafts()).isEqualTo(2);
  }

  @Test
  void aRefusedRequestMayBeSentAgain() {
    assertThat(propose("alice", "a-key-of-alice", "No")).hasStatus(422);
    assertThat(propose("alice", "a-key-of-alice", "No")).hasStatus(422);
    assertThat(propose("alice", "a-key-of-alice", "Now long enough")).hasStatus(201);
  }

  @Test
  void ofManyAtOnceOneIsDoneAndAllGetItsAnswer() throws Exception {
    propose("alice", "the-first-key", "Makes the account");
    Callable<MvcTestResult> request = () -> propose("alice", "one-key-for-all", "Together");
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(List.of(request, request, request, request))) {
        assertThat(answer.get()).hasStatus(201);
      }
    }
    assertThat(drafts()).isEqualTo(2);
  }

  @Test
  void anUnusableKeyIsRefused() {
    assertThat(propose("alice", "short", "Once")).hasStatus(400);
    assertThat(drafts()).isZero();
  }

  private MvcTestResult propose(String member, String key, String title) {
    return mvc.post()
        .uri("/api/v1/rfcs")
        .with(as(member))
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            """
            {"title": "%s", "track": "STANDARD", "labels": [], "body": "Text"}\
            """
                .formatted(title))
        .exchange();
  }

  private int drafts() {
    return database.sql("select count(*) from community.rfc").query(Integer.class).single();
  }
}
