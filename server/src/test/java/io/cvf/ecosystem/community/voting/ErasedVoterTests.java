package io.cvf.ecosystem.community.voting;

import static io.cvf.ecosystem.community.voting.Assembly.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.jobs.RecurringJob;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class ErasedVoterTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired JdbcClient database;

  @Autowired
  @Qualifier("eraseWhoeverIsDue")
  RecurringJob erase;

  @Test
  void theVoteRecountsToTheSameAndTheReasonIsGone() {
    var assembly = new Assembly(context);
    assembly.members(Map.of("ada", 1, "bob", 1, "cleo", 4, "dan", 1, "max", 1));
    var rfc = assembly.vote("CAPABILITY", false);
    assembly.receipt("ada", rfc, "APPROVE");
    ok(
        assembly.send(
            "bob",
            HttpMethod.PUT,
            "/rfcs/" + rfc + "/ballot",
            Map.of("choice", "REJECT", "revision", 1, "reason", "My own experience")),
        200);
    assembly.receipt("cleo", rfc, "APPROVE");
    assembly.closeAfter(Duration.ofDays(8));
    var before = Recounted.of(assembly, rfc);
    var tally = assembly.text("/rfcs/" + rfc + "/tally");
    var reputation = assembly.read(null, "/members/bob/reputation").path("scoreMicros");
    assertThat(assembly.text("/rfcs/" + rfc + "/ballots")).contains("My own experience");

    database
        .sql(
            """
            insert into identity.erasure (member, requested_by, requested_at, due_at)
            select id, id, now(), now() from identity.account where username = 'bob'
            """)
        .update();
    clock.advance(Duration.ofMinutes(1));
    erase.work().run();

    assertThat(assembly.text("/rfcs/" + rfc + "/ballots")).doesNotContain("My own experience");
    assertThat(Recounted.of(assembly, rfc)).isEqualTo(before);
    assertThat(assembly.text("/rfcs/" + rfc + "/tally")).isEqualTo(tally);
    var name =
        database
            .sql("select username from identity.account where username like 'former-member-%'")
            .query(String.class)
            .single();
    assertThat(assembly.read(null, "/members/" + name + "/reputation").path("scoreMicros"))
        .isEqualTo(reputation);
  }
}
