package io.cvf.ecosystem.integrations.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.metering.MeteredSubjects;
import io.cvf.ecosystem.testing.DatabaseTest;
import io.cvf.ecosystem.testing.Marketplace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class MeteredSubjectTests {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired MeteredSubjects subjects;
  @Autowired SubjectCatchUp catchUp;
  @Autowired TransactionTemplate transaction;

  Marketplace market;

  @BeforeEach
  void market() {
    market = new Marketplace(context);
    market.partner("acme", "ada");
    market.published("ada", "acme", "weather", "1.0.0", "R1");
  }

  @Test
  void whatIsPublishedCanBeExecuted() {
    market.published("ada", "acme", "weather", "1.1.0", "R1");

    assertThat(known()).containsExactly("weather@1.0.0 R1 acme", "weather@1.1.0 R1 acme");
  }

  @Test
  void aDraftCannot() {
    market.post("ada", "/skills", Marketplace.draft("acme", "clock", "1.0.0", "R0"));

    assertThat(names()).containsExactly("weather");
  }

  @Test
  void aFormerNameLeadsToTheSkillAsWell() {
    rename("weather", "forecast");

    assertThat(names()).containsExactly("forecast", "(weather)");
    rename("forecast", "weather");
    assertThat(names()).containsExactly("(forecast)", "weather");
  }

  @Test
  void aTransferBeginsAnotherTime() {
    market.partner("globex", "bob");
    market.post("ada", "/skills/weather/transfer", Map.of("partner", "globex"));
    market.post("bob", "/skills/weather/transfer/acceptance", Map.of());
    market.published("bob", "globex", "weather", "2.0.0", "R1");

    assertThat(known())
        .containsExactly(
            "weather@1.0.0 R1 acme until", "weather@1.0.0 R1 globex", "weather@2.0.0 R1 globex");
    assertThat(
            database
                .sql(
                    """
                    select count(*) from metering.subject former
                    join metering.subject s on s.since = former.until and s.skill = former.skill
                    """)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void toldTwiceIsToldOnce() {
    var skill = database.sql("select id from integrations.skill").query(UUID.class).single();
    var acme =
        new OrganisationId(
            database
                .sql("select organisation from integrations.partner")
                .query(UUID.class)
                .single());
    transaction.executeWithoutResult(_ -> {
      subjects.register(List.of(new MeteredSubjects.Subject(skill, "weather", "1.0.0", 1, acme)));
      subjects.rename(skill, "weather");
      subjects.transfer(skill, acme, Instant.parse("2026-11-03T00:00:00Z"));
    });

    assertThat(known()).containsExactly("weather@1.0.0 R1 acme");
    assertThat(names()).containsExactly("weather");
  }

  @Test
  void whatWasPublishedBeforeIsCaughtUpWith() {
    rename("weather", "forecast");
    market.published("ada", "acme", "clock", "1.0.0", "R0");
    database.sql("delete from metering.subject").update();
    database.sql("delete from metering.skill_name").update();

    catchUp.run();
    catchUp.run();

    assertThat(known()).containsExactly("clock@1.0.0 R0 acme", "forecast@1.0.0 R1 acme");
    assertThat(names()).containsExactly("clock", "forecast", "(weather)");
  }

  private void rename(String from, String to) {
    assertThat(market.post("ada", "/skills/" + from + "/rename", Map.of("skillId", to)))
        .hasStatusOk();
  }

  private List<String> known() {
    return database
        .sql(
            """
            select n.name || '@' || s.version || ' R' || s.risk || ' ' || o.slug
              || case when s.until is null then '' else ' until' end
            from metering.subject s
            join metering.skill_name n on n.skill = s.skill and n.current
            join identity.organisation o on o.id = s.publisher
            order by n.name, s.version, s.id
            """)
        .query(String.class)
        .list();
  }

  private List<String> names() {
    return database
        .sql(
            """
            select case when current then name else '(' || name || ')' end
            from metering.skill_name order by name
            """)
        .query(String.class)
        .list();
  }
}
