package io.cvf.ecosystem.integrations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.database.TestPostgres;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** With the platform's own clock, which lets the demo tell its past. */
@SpringBootTest(properties = "cvf.demo=true")
@ContextConfiguration(initializers = TestPostgres.class)
class DemoMarketplaceTests {

  private static final int REVIEWS = 45;

  @Autowired DemoMarketplace demo;
  @Autowired JdbcClient database;

  @Test
  void partnersOfEveryCategoryStandEverywhereAPartnerCanStand() {
    assertThat(counts("select status, count(*) from integrations.partner group by 1"))
        .isEqualTo(
            Map.of("REGISTERED", 2, "CERTIFIED", 5, "SUSPENDED", 1, "EXPIRED", 1, "TERMINATED", 1));
    assertThat(count("(select distinct category from integrations.partner) as known")).isEqualTo(4);
    assertThat(
            count(
                """
                (select distinct certification_score from integrations.partner
                where status = 'CERTIFIED') as scores\
                """))
        .isEqualTo(5);
  }

  @Test
  void certifiersHaveWorkBehindThemAndBeforeThem() {
    assertThat(counts("select state, count(*) from integrations.certification_review group by 1"))
        .isEqualTo(Map.of("PASSED", 8, "FAILED", 2, "PENDING", 1));
    assertThat(count("integrations.partner_application where state = 'OPEN'")).isEqualTo(3);
    assertThat(count("integrations.certification_appeal where upheld is null")).isEqualTo(1);
    assertThat(count("integrations.partner_evidence where expires_on is not null"))
        .isGreaterThanOrEqualTo(4);
  }

  @Test
  void skillsOfEveryFormatAreDraftsAwaitedPublishedYankedAndGivenOn() {
    assertThat(counts("select state, count(*) from integrations.skill_version group by 1"))
        .isEqualTo(Map.of("DRAFT", 3, "AWAITING_APPROVAL", 1, "PUBLISHED", 36, "YANKED", 1));
    assertThat(count("(select distinct format from integrations.skill_version) as formats"))
        .isEqualTo(4);
    assertThat(
            database
                .sql(
                    "select distinct risk_level from integrations.skill_version where state = 'PUBLISHED'")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("R0", "R1", "R2");
    assertThat(count("integrations.skill_version where state = 'DRAFT' and risk_level = 'R3'"))
        .isEqualTo(1);
    assertThat(count("integrations.skill where deprecation_replacement = 'stall-ledger'"))
        .isEqualTo(1);
    assertThat(count("integrations.skill_former_slug")).isEqualTo(1);
    assertThat(count("integrations.skill_transfer")).isEqualTo(1);
    assertThat(
            count(
                """
                integrations.skill_check
                where kind = 'NAME_SIMILARITY' and outcome = 'FAILED'\
                """))
        .isEqualTo(1);
    assertThat(count("integrations.check_appeal")).isEqualTo(1);
    assertThat(count("integrations.advisory where withdrawn_at is null and severity = 'HIGH'"))
        .isEqualTo(1);
    assertThat(count("integrations.advisory where withdrawn_at is not null")).isEqualTo(1);
  }

  @Test
  void latestIsTheHighestReleaseThatStands() {
    var recounted =
        """
        select s.slug, (
            select v.version from integrations.skill_version v
            where v.skill = s.id and v.state = 'PUBLISHED' and v.version not like '%-%'
            order by string_to_array(v.version, '.')::int[] desc limit 1) as latest
        from integrations.skill s order by 1
        """;
    var kept =
        """
        select s.slug, v.version as latest
        from integrations.skill s left join integrations.skill_version v on v.id = s.latest order by 1
        """;
    assertThat(rows(kept)).isEqualTo(rows(recounted));
    assertThat(rows(kept)).contains(Map.of("slug", "run-lantern", "latest", "1.1.0"));
  }

  @Test
  void figuresAgreeWithARecount() {
    assertThat(rows("select slug, active_skills from integrations.partner order by 1"))
        .isEqualTo(
            rows(
                """
                select p.slug, (
                    select count(*) from integrations.skill s
                    where s.partner = p.id and exists (
                      select from integrations.skill_version v
                      where v.skill = s.id and v.state = 'PUBLISHED'))::int as active_skills
                from integrations.partner p order by 1
                """));
    assertThat(
            rows(
                """
                select s.slug, f.reviews::bigint as reviews, f.rating_tenths, f.weighted_tenths,
                  f.rating_shown, f.downloads
                from integrations.skill s join integrations.skill_figures f on f.skill = s.id
                order by 1
                """))
        .isEqualTo(
            rows(
                """
                select s.slug, count(r.id) as reviews,
                  coalesce(sum(r.tenths), 0)::bigint as rating_tenths,
                  coalesce(sum(r.tenths * r.weight), 0)::bigint as weighted_tenths,
                  integrations.shown_rating(
                    coalesce(sum(r.tenths * r.weight), 0)::bigint,
                    coalesce(sum(r.weight), 0)::bigint,
                    (select mean_thousandths from integrations.rating_prior))::numeric(4, 3)
                    as rating_shown,
                  coalesce((
                    select sum(d.downloads) from integrations.skill_downloads d
                    where d.skill = s.id), 0)::bigint as downloads
                from integrations.skill s
                left join integrations.skill_review r on r.skill = s.id and r.hidden_at is null
                group by s.id, s.slug order by 1
                """));
    assertThat(count("integrations.skill_review")).isEqualTo(REVIEWS);
    assertThat(count("integrations.skill_review where reply is not null")).isGreaterThan(5);
    assertThat(count("integrations.skill_review_vote")).isGreaterThan(50);
    assertThat(count("integrations.skill_review_report where state = 'OPEN'")).isEqualTo(1);
  }

  @Test
  void skillsWereFetchedOverMonths() {
    assertThat(count("(select distinct day from integrations.skill_downloads) as days"))
        .isGreaterThan(180);
    assertThat(count("integrations.advisory_told")).isGreaterThan(1);
  }

  @Test
  void tellingItTwiceAddsNothing() {
    var before = everything();

    demo.fill();

    assertThat(everything()).isEqualTo(before);
  }

  private List<Integer> everything() {
    return List.of(
        count("integrations.partner"),
        count("integrations.partner_decision"),
        count("integrations.skill"),
        count("integrations.skill_version"),
        count("integrations.skill_review"),
        count("integrations.advisory"));
  }

  private Map<String, Integer> counts(String query) {
    return database
        .sql(query)
        .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Map<String, Object>> rows(String query) {
    return database.sql(query).query().listOfRows();
  }

  private int count(String what) {
    return database.sql("select count(*) from " + what).query(Integer.class).single();
  }
}
