package io.cvf.ecosystem.metering.usage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sketches of days, and those of batches that go into them. */
@Repository
class LatencyDays {

  private static final RowMapper<Map.Entry<Key, byte[]>> PART =
      (row, _) ->
          Map.entry(
              new Key(row.getInt("subject"), row.getObject("day", LocalDate.class)),
              row.getBytes("sketch"));

  private final JdbcClient database;

  LatencyDays(JdbcClient database) {
    this.database = database;
  }

  record Key(int subject, LocalDate day) {}

  /** The sketches of batches, which are gone then. */
  List<Map.Entry<Key, byte[]>> take(int limit) {
    return database
        .sql(
            """
            delete from metering.latency_delta where ctid = any (array(
              select ctid from metering.latency_delta limit :limit))
            returning subject, day, sketch
            """)
        .param("limit", limit)
        .query(PART)
        .list();
  }

  List<Map.Entry<Key, byte[]>> of(Collection<Key> keys) {
    return database
        .sql(
            """
            select subject, day, sketch from metering.latency_day
            where (subject, day) in (
              select * from unnest(:subjects::int[], :days::text[]::date[]))
            """)
        .param("subjects", each(keys, Key::subject).toArray(Integer[]::new))
        .param("days", each(keys, it -> it.day().toString()).toArray(String[]::new))
        .query(PART)
        .list();
  }

  void keep(Map<Key, byte[]> sketches) {
    var parts = sketches.entrySet();
    database
        .sql(
            """
            insert into metering.latency_day (subject, day, sketch)
            select * from unnest(:subjects::int[], :days::text[]::date[], :sketches::bytea[])
            on conflict (subject, day) do update set sketch = excluded.sketch
            """)
        .param("subjects", each(parts, it -> it.getKey().subject()).toArray(Integer[]::new))
        .param("days", each(parts, it -> it.getKey().day().toString()).toArray(String[]::new))
        .param("sketches", each(parts, Map.Entry::getValue).toArray(byte[][]::new))
        .update();
  }

  private static <E, T> Stream<T> each(Collection<E> all, Function<E, T> field) {
    return all.stream().map(field);
  }
}
