package io.cvf.ecosystem.metering.usage;

import io.cvf.ecosystem.identity.OrganisationId;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How long executions took, from the sketches of days and of what is not folded into them yet. */
@Repository
class Latencies {

  private static final int ROWS_AT_ONCE = 1_000;

  private final JdbcTemplate large;

  Latencies(DataSource source) {
    this.large = new JdbcTemplate(source);
    large.setFetchSize(ROWS_AT_ONCE);
  }

  /** Of all a publisher's skills, from the first to the last day. In a transaction. */
  LatencySketch of(OrganisationId publisher, LocalDate from, LocalDate to) {
    var sketch = new LatencySketch();
    large.query(
        """
        select l.sketch
        from metering.subject s
        cross join lateral (
          select sketch from metering.latency_day
          where subject = s.id and day between ? and ?
          union all
          select sketch from metering.latency_delta
          where subject = s.id and day between ? and ?) l
        where s.publisher = ?
        """,
        (ResultSet row) -> sketch.merge(row.getBytes(1)),
        from,
        to,
        from,
        to,
        publisher.value());
    return sketch;
  }

  /** Of each of the subjects that was measured. In a transaction. */
  Map<Integer, LatencySketch> of(Collection<Integer> subjects, LocalDate from, LocalDate to) {
    var sketches = new HashMap<Integer, LatencySketch>();
    var ids = subjects.toArray(Integer[]::new);
    large.query(
        """
        select subject, sketch from metering.latency_day
        where subject = any (?) and day between ? and ?
        union all
        select subject, sketch from metering.latency_delta
        where subject = any (?) and day between ? and ?
        """,
        (ResultSet row) ->
            sketches
                .computeIfAbsent(row.getInt(1), _ -> new LatencySketch())
                .merge(row.getBytes(2)),
        ids,
        from,
        to,
        ids,
        from,
        to);
    return sketches;
  }
}
