package io.cvf.ecosystem.community.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.database.TestPostgres;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** With the platform's own clock, which lets the demo tell its past. */
@SpringBootTest(properties = "cvf.demo=true")
@ContextConfiguration(initializers = TestPostgres.class)
class DemoCommunityTests {

  @Autowired DemoCommunity demo;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  @Test
  void theStoryIsToldOnceAndInThePast() {
    assertThat(count("community.member")).isEqualTo(14);
    assertThat(count("community.rfc")).isEqualTo(14);
    assertThat(count("community.rfc where status = 'OPEN'")).isEqualTo(5);
    assertThat(count("community.rfc where status = 'VOTING'")).isEqualTo(1);
    assertThat(count("community.rfc where status = 'REJECTED'")).isEqualTo(1);
    assertThat(count("community.rfc where status = 'ACCEPTED' and not decided_elsewhere"))
        .isEqualTo(1);
    assertThat(count("community.ballot_leaf")).isEqualTo(20);
    assertThat(count("community.rfc where status = 'ACCEPTED' and decided_elsewhere")).isEqualTo(3);
    assertThat(count("community.comment")).isEqualTo(67);
    assertThat(count("community.comment where hidden_at is not null")).isEqualTo(1);
    var threeHoursAgo = java.sql.Timestamp.from(clock.instant().minus(Duration.ofHours(3)));
    assertThat(
            database
                .sql("select count(*) from community.rfc where created_at < ?")
                .param(threeHoursAgo)
                .query(Integer.class)
                .single())
        .isEqualTo(14);

    demo.fill();

    assertThat(count("community.rfc")).isEqualTo(14);
  }

  private int count(String what) {
    return database.sql("select count(*) from " + what).query(Integer.class).single();
  }
}
