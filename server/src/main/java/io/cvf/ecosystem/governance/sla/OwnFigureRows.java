package io.cvf.ecosystem.governance.sla;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what partners say themselves: of each the last upload. */
@Repository
class OwnFigureRows {

  private final JdbcClient database;

  OwnFigureRows(JdbcClient database) {
    this.database = database;
  }

  void put(PartnerId partner, OwnFigures it) {
    database
        .sql(
            """
            insert into governance.sla_comparison as c (
              partner, uploaded_at, uploaded_by, days, down_seconds)
            values (:partner, :at, :by, :days::text[]::date[], :seconds::integer[])
            on conflict (partner) do update set uploaded_at = :at, uploaded_by = :by,
              days = excluded.days, down_seconds = excluded.down_seconds
            """)
        .param("partner", partner.value())
        .param("at", Timestamps.of(it.uploadedAt()))
        .param("by", it.uploadedBy().value())
        .param(
            "days",
            it.downSeconds().keySet().stream().map(LocalDate::toString).toArray(String[]::new))
        .param("seconds", it.downSeconds().values().toArray(Integer[]::new))
        .update();
  }

  Optional<OwnFigures> find(PartnerId partner) {
    return database
        .sql("select * from governance.sla_comparison where partner = :partner")
        .param("partner", partner.value())
        .query(OwnFigureRows::figures)
        .optional();
  }

  private static OwnFigures figures(ResultSet row, int number) throws SQLException {
    var days = (Date[]) row.getArray("days").getArray();
    var seconds = (Integer[]) row.getArray("down_seconds").getArray();
    var down = new TreeMap<LocalDate, Integer>();
    for (var i = 0; i < days.length; i++) {
      down.put(days[i].toLocalDate(), seconds[i]);
    }
    return new OwnFigures(
        instant(row, "uploaded_at"), new MemberId(row.getObject("uploaded_by", UUID.class)), down);
  }
}
