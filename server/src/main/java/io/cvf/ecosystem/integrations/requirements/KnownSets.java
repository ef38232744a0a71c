package io.cvf.ecosystem.integrations.requirements;

import io.cvf.ecosystem.integrations.requirements.KnownSet.Source;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of requirement sets. */
@Repository
class KnownSets {

  private final JdbcClient database;
  private final JsonMapper json;

  KnownSets(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  List<KnownSet> all() {
    return database
        .sql("select * from integrations.requirement_set order by number")
        .query(this::set)
        .list();
  }

  /** Whichever release started first wins: what was once required stays on record. */
  void keepFirst(String title, LocalDate effectiveOn, String change) {
    database
        .sql(
            """
            insert into integrations.requirement_set (number, title, effective_on, change)
            values (1, :title, :day, :change::jsonb)
            on conflict do nothing
            """)
        .param("title", title)
        .param("day", effectiveOn)
        .param("change", change)
        .update();
  }

  /** The number it got; empty when the RFC has one already. */
  OptionalInt add(String title, LocalDate effectiveOn, String change, Source source) {
    // Numbers have no gaps, so whoever adds one waits for whoever is about to.
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('integrations.requirement_set', 0))")
        .query((row, n) -> n)
        .single();
    return database
        .sql(
            """
            insert into integrations.requirement_set (
              number, title, effective_on, change, rfc, rfc_number, rfc_title, accepted_at)
            select max(number) + 1, :title, :day, :change::jsonb, :rfc, :rfcNumber, :rfcTitle, :at
            from integrations.requirement_set
            on conflict (rfc) do nothing
            returning number
            """)
        .param("title", title)
        .param("day", effectiveOn)
        .param("change", change)
        .param("rfc", source.rfc())
        .param("rfcNumber", source.number())
        .param("rfcTitle", source.title())
        .param("at", Timestamps.of(source.acceptedAt()))
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  private KnownSet set(ResultSet row, int index) throws SQLException {
    var rfc = row.getObject("rfc", UUID.class);
    return new KnownSet(
        row.getInt("number"),
        row.getString("title"),
        row.getObject("effective_on", LocalDate.class),
        RequirementChangeReader.read(json.readTree(row.getString("change"))).change(),
        rfc == null
            ? null
            : new Source(
                rfc,
                row.getInt("rfc_number"),
                row.getString("rfc_title"),
                Timestamps.instant(row, "accepted_at")));
  }
}
