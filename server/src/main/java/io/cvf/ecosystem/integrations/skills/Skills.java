package io.cvf.ecosystem.integrations.skills;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of skills, and of the names they had. */
@Repository
class Skills {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** With the price of today: what begins at midnight needs nobody who writes it down. */
  private static final String SELECT =
      "select s.*, integrations.price_on(s.id, :today) as price from integrations.skill s ";

  private final JdbcClient database;
  private final Clock clock;

  Skills(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** By id, by slug, or by a slug it had before. */
  Optional<Skill> find(String slugOrId) {
    if (ID.matcher(slugOrId).matches()) {
      return find(new SkillId(UUID.fromString(slugOrId)));
    }
    return database
        .sql(
            SELECT
                + """
                where s.slug = :slug or s.id = (
                  select f.skill from integrations.skill_former_slug f where f.slug = :slug)
                """)
        .param("today", today())
        .param("slug", slugOrId)
        .query(Skills::skill)
        .optional();
  }

  Optional<Skill> find(SkillId id) {
    return database
        .sql(SELECT + "where s.id = :id")
        .param("today", today())
        .param("id", id.value())
        .query(Skills::skill)
        .optional();
  }

  /** Kept from everyone else until this transaction ends. */
  Optional<Skill> lock(SkillId id) {
    return database
        .sql(SELECT + "where s.id = :id for update of s")
        .param("today", today())
        .param("id", id.value())
        .query(Skills::skill)
        .optional();
  }

  /** Makes everyone else who wants the name wait until this transaction ends. */
  void holdName(String name) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('skill:' || :name, 0))")
        .param("name", name)
        .query((row, index) -> name)
        .single();
  }

  boolean hasAlias(String alias) {
    return database
        .sql("select exists (select from integrations.skill where alias = :alias)")
        .param("alias", alias)
        .query(Boolean.class)
        .single();
  }

  /** Under a name that is held and free. */
  Skill insert(
      String slug,
      PartnerId partner,
      @Nullable String alias,
      BigDecimal price,
      MemberId by,
      Instant now) {
    return database
        .sql(
            """
            with made as (
              insert into integrations.skill (slug, partner, alias, created_at, updated_at)
              values (:slug, :partner, :alias, :now, :now)
              returning *),
            figures as (insert into integrations.skill_figures (skill) select id from made),
            priced as (
              insert into integrations.skill_price (skill, from_day, price, set_at, set_by)
              select id, :today, :price, :now, :by from made)
            select made.*, :price::numeric as price from made
            """)
        .param("slug", slug)
        .param("partner", partner.value())
        .param("alias", alias)
        .param("price", price)
        .param("today", today())
        .param("by", by.value())
        .param("now", Timestamps.of(now))
        .query(Skills::skill)
        .single();
  }

  /** Something that is kept beside it changed. */
  void touch(SkillId id, Instant now) {
    database
        .sql(
            """
            update integrations.skill set updated_at = :now, version = version + 1 where id = :id
            """)
        .param("id", id.value())
        .param("now", Timestamps.of(now))
        .update();
  }

  void rename(Skill skill, String slug, Instant now) {
    database
        .sql("delete from integrations.skill_former_slug where slug = :slug and skill = :id")
        .param("slug", slug)
        .param("id", skill.id().value())
        .update();
    database
        .sql(
            """
            update integrations.skill
            set slug = :slug, updated_at = :now, version = version + 1
            where id = :id
            """)
        .param("id", skill.id().value())
        .param("slug", slug)
        .param("now", Timestamps.of(now))
        .update();
    if (skill.isPublic()) {
      keepFormer(skill, now);
    }
  }

  /** A name only drafts ever had leads nowhere, and is free again. */
  private void keepFormer(Skill skill, Instant now) {
    database
        .sql(
            """
            insert into integrations.skill_former_slug (slug, skill, until)
            values (:slug, :id, :now)
            """)
        .param("slug", skill.slug())
        .param("id", skill.id().value())
        .param("now", Timestamps.of(now))
        .update();
  }

  void give(SkillId id, PartnerId to, Instant now) {
    database
        .sql(
            """
            update integrations.skill
            set partner = :to, updated_at = :now, version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("to", to.value())
        .param("now", Timestamps.of(now))
        .update();
  }

  void deprecate(SkillId id, @Nullable Deprecation deprecation, Instant now) {
    database
        .sql(
            """
            update integrations.skill
            set deprecated_at = :at, deprecation = :message, deprecation_replacement = :replacement,
              updated_at = :now, version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("at", deprecation == null ? null : Timestamps.of(deprecation.at()))
        .param("message", deprecation == null ? null : deprecation.message())
        .param("replacement", deprecation == null ? null : deprecation.replacement())
        .param("now", Timestamps.of(now))
        .update();
  }

  /** What became of it by a version that was published, yanked or restored. */
  void settle(SkillId id, Instant now) {
    database
        .sql(
            """
            update integrations.skill s
            set published_at = coalesce(s.published_at, v.first),
              latest = v.latest, updated_at = :now, version = s.version + 1
            from (
              select min(published_at) as first,
                (select id from integrations.skill_version
                 where skill = :id and state = 'PUBLISHED'
                   and split_part(version, '+', 1) not like '%-%'
                 order by precedence desc limit 1) as latest
              from integrations.skill_version where skill = :id) v
            where s.id = :id
            """)
        .param("id", id.value())
        .param("now", Timestamps.of(now))
        .update();
  }

  void alias(SkillId id, String alias) {
    database
        .sql("update integrations.skill set alias = :alias where id = :id and alias is null")
        .param("id", id.value())
        .param("alias", alias)
        .update();
  }

  /** When its last draft is gone and nothing was ever published. */
  void removeIfEmpty(SkillId id) {
    database
        .sql(
            """
            delete from integrations.skill s
            where s.id = :id and not exists (
              select from integrations.skill_version v where v.skill = s.id)
            """)
        .param("id", id.value())
        .update();
  }

  /** How many of the partner's skills can be found, kept on its row. */
  void countActive(PartnerId partner) {
    database
        .sql(
            """
            update integrations.partner p
            set active_skills = (
              select count(*) from integrations.skill s
              where s.partner = p.id and exists (
                select from integrations.skill_version v
                where v.skill = s.id and v.state = 'PUBLISHED'))
            where p.id = :partner
            """)
        .param("partner", partner.value())
        .update();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  static Skill skill(ResultSet row, int number) throws SQLException {
    var latest = row.getObject("latest", UUID.class);
    return new Skill(
        new SkillId(row.getObject("id", UUID.class)),
        row.getString("slug"),
        new PartnerId(row.getObject("partner", UUID.class)),
        row.getString("alias"),
        row.getBigDecimal("price").stripTrailingZeros(),
        instant(row, "created_at"),
        instantOrNull(row, "published_at"),
        instant(row, "updated_at"),
        latest == null ? null : new SkillVersionId(latest),
        deprecation(row),
        row.getLong("version"));
  }

  static @Nullable Deprecation deprecation(ResultSet row) throws SQLException {
    var at = instantOrNull(row, "deprecated_at");
    return at == null
        ? null
        : new Deprecation(
            Objects.requireNonNull(row.getString("deprecation")),
            row.getString("deprecation_replacement"),
            at);
  }
}
