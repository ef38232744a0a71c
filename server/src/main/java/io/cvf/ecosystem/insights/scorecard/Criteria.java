package io.cvf.ecosystem.insights.scorecard;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.insights.scorecard.Criterion.Terms;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The criteria, each with its latest score. */
@Repository
class Criteria {

  private static final String LATEST =
      """
      select c.*, s.id as score, s.hundredths, s.reason, s.scored_at, s.scored_by
      from insights.criterion c
      left join lateral (
        select * from insights.criterion_score s
        where s.criterion = c.id order by s.id desc limit 1) s on true
      """;

  private final JdbcClient database;

  Criteria(JdbcClient database) {
    this.database = database;
  }

  /** Those with the greatest weight first, retired ones last. */
  List<Criterion> all() {
    return database
        .sql(LATEST + "order by c.retired, c.weight desc, c.slug")
        .query(Criteria::criterion)
        .list();
  }

  Optional<Criterion> find(String slug) {
    return database
        .sql(LATEST + "where c.slug = :slug")
        .param("slug", slug)
        .query(Criteria::criterion)
        .optional();
  }

  /** Whoever changes a score or a criterion waits for whoever does, so that every mean is right. */
  void lock() {
    database.sql("select from insights.criterion order by id for update").query().listOfRows();
  }

  /** False when there is one of that slug. */
  boolean add(String slug, Terms terms, MemberId by, Instant now) {
    return database
            .sql(
                """
                insert into insights.criterion (
                  slug, name, description, weight, retired, changed_at, changed_by)
                values (:slug, :name, :description, :weight, :retired, :now, :by)
                on conflict do nothing
                """)
            .param("slug", slug)
            .param("name", terms.name())
            .param("description", terms.description())
            .param("weight", terms.weight())
            .param("retired", terms.retired())
            .param("now", Timestamps.of(now))
            .param("by", by.value())
            .update()
        == 1;
  }

  /** What was before is kept. False when somebody saved in between. */
  boolean change(Criterion before, Terms terms, MemberId by, Instant now) {
    return database
            .sql(
                """
                with former as (
                  insert into insights.criterion_former (criterion, version, name, description,
                    weight, retired, changed_at, changed_by, replaced_at)
                  select id, version, name, description, weight, retired, changed_at, changed_by,
                    :now
                  from insights.criterion where id = :id and version = :version)
                update insights.criterion
                set name = :name, description = :description, weight = :weight,
                  retired = :retired, changed_at = :now, changed_by = :by, version = version + 1
                where id = :id and version = :version
                """)
            .param("id", before.id())
            .param("version", before.version())
            .param("name", terms.name())
            .param("description", terms.description())
            .param("weight", terms.weight())
            .param("retired", terms.retired())
            .param("now", Timestamps.of(now))
            .param("by", by.value())
            .update()
        == 1;
  }

  private static Criterion criterion(ResultSet row, int number) throws SQLException {
    return new Criterion(
        row.getObject("id", UUID.class),
        row.getString("slug"),
        new Terms(
            row.getString("name"),
            row.getString("description"),
            row.getInt("weight"),
            row.getBoolean("retired")),
        row.getLong("version"),
        score(row));
  }

  private static @Nullable Score score(ResultSet row) throws SQLException {
    var id = row.getObject("score", UUID.class);
    return id == null
        ? null
        : new Score(
            id,
            row.getInt("hundredths"),
            row.getString("reason"),
            instant(row, "scored_at"),
            new MemberId(row.getObject("scored_by", UUID.class)));
  }
}
