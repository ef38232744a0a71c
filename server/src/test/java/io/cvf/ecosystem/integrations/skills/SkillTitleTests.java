package io.cvf.ecosystem.integrations.skills;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.Marketplace.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillNames;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.Marketplace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class SkillTitleTests {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired SkillNames names;
  private Marketplace market;

  @BeforeEach
  void aPublishedSkill() {
    market = new Marketplace(context);
    market.partner("acme", "ada");
    market.published("ada", "acme", "weather", "1.0.0", "R1");
  }

  @Test
  void aSkillIsCalledAsItsLatestVersion() {
    drafted("storms");
    assertThat(title()).isEqualTo("weather");

    body(market.publish("ada", "weather", "2.0.0"));
    assertThat(title()).isEqualTo("storms");
  }

  @Test
  void aDraftDoesNotNameWhatWasYanked() {
    body(
        market.post(
            "ada", "/skills/weather/versions/1.0.0/yank", Map.of("reason", "It is always wrong")));
    drafted("storms");

    assertThat(title()).isEqualTo("weather");
  }

  @Test
  void whatWasNeverPublishedIsCalledAsItsDraft() {
    body(market.post("ada", "/skills", draft("acme", "clock", "1.0.0", "R0")));

    assertThat(titles()).containsExactlyInAnyOrder("weather", "clock");
  }

  private void drafted(String title) {
    var next = new HashMap<>(draft("acme", "weather", "2.0.0", "R1"));
    next.put("manifest", Marketplace.server(title, "2.0.0"));
    body(market.post("ada", "/skills", next));
  }

  private String title() {
    return titles().getFirst();
  }

  private List<String> titles() {
    var ids = database.sql("select id from integrations.skill").query(UUID.class).list();
    return names.of(ids.stream().map(SkillId::new).toList()).values().stream()
        .map(SkillNames.Entry::name)
        .toList();
  }
}
