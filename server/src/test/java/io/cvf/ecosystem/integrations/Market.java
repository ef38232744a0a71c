package io.cvf.ecosystem.integrations;

import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Partners and published skills for tests, as their rooms would write and announce them. */
public final class Market {

  public static final Instant PUBLISHED = Instant.parse("2026-06-01T12:00:00Z");

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  public Market(
      JdbcClient database,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What is published of a skill; copies differ in one thing each. */
  public record Offer(
      String slug,
      String name,
      String description,
      String risk,
      String licence,
      List<String> tags,
      String readme,
      String version,
      @Nullable String alias,
      String format,
      String document,
      Instant publishedAt) {

    public static Offer of(String slug, String name) {
      return new Offer(
          slug,
          name,
          "What it does.",
          "R0",
          "MIT",
          List.of(),
          "",
          "1.0.0",
          null,
          "MCP",
          "{}",
          PUBLISHED);
    }

    public Offer saying(String description, String readme, String... tags) {
      return new Offer(
          slug,
          name,
          description,
          risk,
          licence,
          List.of(tags),
          readme,
          version,
          alias,
          format,
          document,
          publishedAt);
    }

    public Offer with(String risk, String licence) {
      return new Offer(
          slug,
          name,
          description,
          risk,
          licence,
          tags,
          readme,
          version,
          alias,
          format,
          document,
          publishedAt);
    }

    public Offer version(String version, Instant publishedAt) {
      return new Offer(
          slug,
          name,
          description,
          risk,
          licence,
          tags,
          readme,
          version,
          alias,
          format,
          document,
          publishedAt);
    }

    public Offer manifest(@Nullable String alias, String format, String document) {
      return new Offer(
          slug,
          name,
          description,
          risk,
          licence,
          tags,
          readme,
          version,
          alias,
          format,
          document,
          publishedAt);
    }
  }

  public PartnerId partner(String slug, String category, String status) {
    var id =
        database
            .sql(
                """
                insert into integrations.partner (slug, name, folded_name, category, website,
                  contact_email, description, organisation, status, joined_at, certified_until)
                values (:slug, 'Partner ' || :slug, :slug, :category, 'https://example.org',
                  'a@example.org', '', uuidv7(), :status, :at, '2027-01-31')
                returning id
                """)
            .param("slug", slug)
            .param("category", category)
            .param("status", status)
            .param("at", Timestamps.of(PUBLISHED))
            .query(UUID.class)
            .single();
    return new PartnerId(id);
  }

  /** Publishes a version; the highest named last is the latest. */
  public SkillId publish(PartnerId partner, Offer offer) {
    return new SkillId(
        java.util.Objects.requireNonNull(
            transaction.execute(_ -> {
              var skill =
                  database
                      .sql(
                          """
                          insert into integrations.skill (
                            slug, partner, alias, created_at, published_at, updated_at)
                          values (:slug, :partner, :alias, :at, :at, :at)
                          on conflict (slug) do update set updated_at = excluded.updated_at
                          returning id
                          """)
                      .param("slug", offer.slug())
                      .param("partner", partner.value())
                      .param("alias", offer.alias(), java.sql.Types.VARCHAR)
                      .param("at", Timestamps.of(offer.publishedAt()))
                      .query(UUID.class)
                      .single();
              var version = version(skill, offer);
              database
                  .sql("update integrations.skill set latest = :version where id = :skill")
                  .param("version", version)
                  .param("skill", skill)
                  .update();
              events.publishEvent(new SkillChanged(new SkillId(skill)));
              return skill;
            })));
  }

  private UUID version(UUID skill, Offer offer) {
    return database
        .sql(
            """
            insert into integrations.skill_version (skill, version, precedence, state, name,
              description, risk_level, least_risk, licence, tags, format, manifest,
              manifest_sha256, document, readme, created_at, created_by, published_at)
            values (:skill, :version, :version, 'PUBLISHED', :name, :description, :risk, 'R0',
              :licence, :tags, :format, :document, sha256(''), :document::jsonb, :readme, :at,
              uuidv7(), :at)
            returning id
            """)
        .param("skill", skill)
        .param("version", offer.version())
        .param("name", offer.name())
        .param("description", offer.description())
        .param("risk", offer.risk())
        .param("licence", offer.licence())
        .param("tags", offer.tags().toArray(String[]::new))
        .param("format", offer.format())
        .param("document", offer.document())
        .param("readme", offer.readme())
        .param("at", Timestamps.of(offer.publishedAt()))
        .query(UUID.class)
        .single();
  }

  public void count(SkillId skill, int downloads, int reviews, String ratingShown) {
    database
        .sql(
            """
            insert into integrations.skill_figures (skill, downloads, downloads_7d, reviews,
              rating_tenths, rating_shown)
            values (:skill, :downloads, :downloads / 2, :reviews, :reviews * 40,
              cast(:shown as numeric))
            on conflict (skill) do update
            set downloads = excluded.downloads, reviews = excluded.reviews,
              rating_shown = excluded.rating_shown
            """)
        .param("skill", skill.value())
        .param("downloads", downloads)
        .param("reviews", reviews)
        .param("shown", ratingShown)
        .update();
  }

  /** Moves a partner, and says so in the same transaction. */
  public void move(PartnerId partner, PartnerStatus from, PartnerStatus to) {
    transaction.executeWithoutResult(_ -> {
      database
          .sql("update integrations.partner set status = :status where id = :id")
          .param("status", to.name())
          .param("id", partner.value())
          .update();
      events.publishEvent(new PartnerStatusChanged(partner, from, to, "Because.", PUBLISHED));
    });
  }

  /** Takes every version of a skill back. */
  public void yank(SkillId skill) {
    transaction.executeWithoutResult(_ -> {
      database
          .sql("update integrations.skill set latest = null where id = :id")
          .param("id", skill.value())
          .update();
      database
          .sql(
              """
              update integrations.skill_version
              set state = 'YANKED', yanked_at = published_at, yank_reason = 'It leaks.'
              where skill = :id
              """)
          .param("id", skill.value())
          .update();
      events.publishEvent(new SkillChanged(skill));
    });
  }
}
