package io.cvf.ecosystem.metering.months;

import io.cvf.rules.metering.ExecutionLeaf;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads everything a month counts, single executions and roll-ups. */
@Repository
class CountedRows {

  private static final int SIGNATURE = 11;
  private static final int FIELDS = 6;

  /** Each takes a connection of the pool, which others need meanwhile. */
  private static final int MOST_PARTS = 4;

  private static final int DAYS_TO_2000 = 10_957;
  private static final long MICROS_A_DAY = 86_400_000_000L;

  private final JdbcClient database;
  private final JdbcTemplate connections;

  CountedRows(JdbcClient database, JdbcTemplate connections) {
    this.database = database;
    this.connections = connections;
  }

  /** Who published a subject, and what it is called now. */
  record Subject(UUID publisher, String name) {}

  /** Who reports from a source. */
  record Source(int consumer, UUID organisation) {}

  Map<Integer, Subject> subjects() {
    var subjects = new HashMap<Integer, Subject>();
    database
        .sql(
            """
            select s.id, s.publisher, coalesce(n.name, s.skill::text) || '@' || s.version as name
            from metering.subject s
            left join metering.skill_name n on n.skill = s.skill and n.current
            """)
        .query(row -> {
          subjects.put(
              row.getInt("id"),
              new Subject(row.getObject("publisher", UUID.class), row.getString("name")));
        });
    return subjects;
  }

  private Map<Integer, Source> sources() {
    var sources = new HashMap<Integer, Source>();
    database
        .sql(
            """
            select s.id, s.consumer, c.organisation
            from metering.source s join metering.consumer c on c.id = s.consumer
            """)
        .query(row -> {
          sources.put(
              row.getInt("id"),
              new Source(row.getInt("consumer"), row.getObject("organisation", UUID.class)));
        });
    return sources;
  }

  /** How many executions of each subject the roll-ups tell of, by ascending subject. */
  SortedMap<Integer, Long> sizes(YearMonth month) {
    var sizes = new TreeMap<Integer, Long>();
    database
        .sql(
            """
            select subject, sum(succeeded + failed) as executions from metering.usage_day
            where counted_in = :month group by subject
            """)
        .param("month", month.atDay(1))
        .query(row -> {
          sizes.put(row.getInt("subject"), row.getLong("executions"));
        });
    return sizes;
  }

  /** The roll-ups of the subjects from the first to the last. */
  Map<DaySum.Place, DaySum> sums(YearMonth month, int first, int last) {
    var sums = new HashMap<DaySum.Place, DaySum>();
    database
        .sql(
            """
            select subject, consumer, day - date '1970-01-01', succeeded, failed, quantity
            from metering.usage_day where counted_in = :month and subject between :first and :last
            """)
        .param("month", month.atDay(1))
        .param("first", first)
        .param("last", last)
        .query(row -> {
          sums.put(
              new DaySum.Place(row.getInt(1), row.getInt(2), row.getInt(3)),
              new DaySum(row.getLong(4), row.getLong(5), row.getLong(6)));
        });
    return sums;
  }

  /**
   * Every execution counted in the month, as they lie, on several cores at once; memory does not
   * grow with their number.
   */
  void read(YearMonth month, Map<Integer, Subject> subjects, SealPieces pieces) {
    var sources = sources();
    parts(MonthPartitions.name(month)).parallelStream()
        .forEach(part -> {
          try (var writer = pieces.new Writer()) {
            copy(part, row -> parse(row, sources, subjects, writer::add));
          }
        });
  }

  /** Queries for neighbouring pages of the table, which nobody adds to any more. */
  private List<String> parts(String table) {
    var pages =
        database
            .sql("select pg_relation_size(:table::regclass) / current_setting('block_size')::int")
            .param("table", table)
            .query(Long.class)
            .single();
    // What a transaction has written only its own connection sees.
    var parts =
        TransactionSynchronizationManager.isActualTransactionActive()
            ? 1
            : Math.min(MOST_PARTS, Runtime.getRuntime().availableProcessors());
    return IntStream.range(0, parts)
        .mapToObj(part ->
            """
            copy (
              select subject, source, executed_at, key, failed, quantity from %s
              where ctid >= '(%d,0)' and ctid < '(%d,0)') to stdout (format binary)
            """
                .formatted(table, pages * part / parts, pages * (part + 1) / parts))
        .toList();
  }

  private interface Message {
    void read(ByteBuffer message) throws SQLException;
  }

  private void copy(String query, Message each) {
    connections.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query);
              try {
                for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                  each.read(ByteBuffer.wrap(row));
                }
              } finally {
                if (copy.isActive()) {
                  copy.cancelCopy();
                }
              }
              return true;
            });
  }

  /** The format is that of PostgreSQL's manual, chapter COPY, section "Binary Format". */
  private static void parse(
      ByteBuffer message,
      Map<Integer, Source> sources,
      Map<Integer, Subject> subjects,
      Consumer<CountedRow> each)
      throws SQLException {
    if (message.get(0) == 'P') {
      message.position(SIGNATURE + Integer.BYTES);
      message.position(message.position() + Integer.BYTES + message.getInt(message.position()));
    }
    if (!message.hasRemaining()) {
      return;
    }
    var fields = message.getShort();
    if (fields < 0) {
      return; // the end
    } else if (fields != FIELDS) {
      throw new SQLException("A row of %d fields".formatted(fields));
    }
    var subject = field(message).getInt();
    var source = sources.get(field(message).getInt());
    var day = (int) Math.floorDiv(field(message).getLong(), MICROS_A_DAY) + DAYS_TO_2000;
    var key = new UUID(field(message).getLong(), message.getLong());
    var succeeded = field(message).get() == 0;
    var quantity = field(message).getLong();
    var published = subjects.get(subject);
    if (source == null || published == null) {
      throw new SQLException("Execution %s has no source or no subject".formatted(key));
    }
    var own = source.organisation().equals(published.publisher());
    each.accept(
        new CountedRow(
            subject, source.consumer(), day, new ExecutionLeaf(key, succeeded, own, quantity)));
  }

  private static ByteBuffer field(ByteBuffer message) {
    message.getInt(); // its length, the same in every row
    return message;
  }
}
