package io.cvf.ecosystem.metering.months;

import io.cvf.rules.merkle.Hash;
import io.cvf.rules.metering.Share;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what was sealed. */
@Repository
class SealedTrees {

  private final JdbcClient database;
  private final JdbcTemplate batches;

  SealedTrees(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** A publisher in the month's tree. */
  record PublisherRow(int position, UUID publisher, Share share, Hash root) {}

  /** A subject in its publisher's tree. */
  record SubjectRow(int position, SealedSubject subject) {}

  /** Where a key may be. */
  @SuppressWarnings("ArrayRecordComponent") // read at once, never compared
  record Found(int subjectPosition, int subject, int chunk, byte[] leaves) {}

  void write(YearMonth month, List<SealedChunk> chunks) {
    batches.batchUpdate(
        """
        insert into metering.sealed_chunk (month, subject, first_key, position, root, leaves)
        values (?, ?, ?, ?, ?, ?)
        """,
        chunks.stream()
            .map(it ->
                new Object[] {
                  month.atDay(1),
                  it.subject(),
                  it.firstKey(),
                  it.position(),
                  it.root().bytes(),
                  it.leaves()
                })
            .toList());
  }

  void writePublishers(YearMonth month, List<SealedPublisher> publishers) {
    var first = month.atDay(1);
    var rows = new ArrayList<Object[]>();
    for (var it : publishers) {
      var share = it.share();
      rows.add(
          new Object[] {
            first,
            rows.size(),
            it.publisher(),
            share.executions(),
            share.billed(),
            share.quantity(),
            it.root().bytes()
          });
    }
    batches.batchUpdate("insert into metering.sealed_publisher values (?, ?, ?, ?, ?, ?, ?)", rows);
    batches.batchUpdate(
        "insert into metering.sealed_subject values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        publishers.stream().flatMap(it -> subjectRows(first, it).stream()).toList());
  }

  private static List<Object[]> subjectRows(LocalDate month, SealedPublisher publisher) {
    var rows = new ArrayList<Object[]>();
    for (var it : publisher.subjects()) {
      var share = it.share();
      rows.add(
          new Object[] {
            month,
            publisher.publisher(),
            rows.size(),
            it.subject(),
            it.name(),
            share.executions(),
            share.billed(),
            share.quantity(),
            it.root().bytes()
          });
    }
    return rows;
  }

  /** In the order of the tree. */
  List<PublisherRow> publishers(YearMonth month) {
    return database
        .sql("select * from metering.sealed_publisher where month = :month order by position")
        .param("month", month.atDay(1))
        .query((row, _) ->
            new PublisherRow(
                row.getInt("position"),
                row.getObject("publisher", UUID.class),
                share(row),
                Hash.of(row.getBytes("root"))))
        .list();
  }

  /** In the order of the tree. */
  List<SubjectRow> subjects(YearMonth month, UUID publisher) {
    return database
        .sql(
            """
            select * from metering.sealed_subject
            where month = :month and publisher = :publisher order by position
            """)
        .param("month", month.atDay(1))
        .param("publisher", publisher)
        .query((row, _) ->
            new SubjectRow(
                row.getInt("position"),
                new SealedSubject(
                    row.getInt("subject"),
                    publisher,
                    row.getString("name"),
                    share(row),
                    Hash.of(row.getBytes("root")))))
        .list();
  }

  /** The chunks of the publisher's subjects that hold these bytes where the key would be. */
  List<Found> find(YearMonth month, UUID publisher, UUID key) {
    return database
        .sql(
            """
            select s.position, s.subject, c.position as chunk, c.leaves
            from metering.sealed_subject s
            cross join lateral (
              select position, leaves from metering.sealed_chunk
              where month = s.month and subject = s.subject and first_key <= :key
              order by first_key desc limit 1) c
            where s.month = :month and s.publisher = :publisher
              and position(:bytes::bytea in c.leaves) > 0
            """)
        .param("month", month.atDay(1))
        .param("publisher", publisher)
        .param("key", key)
        .param(
            "bytes",
            ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array())
        .query((row, _) ->
            new Found(
                row.getInt("position"),
                row.getInt("subject"),
                row.getInt("chunk"),
                row.getBytes("leaves")))
        .list();
  }

  /** The roots of a subject's chunks, in their order. */
  List<Hash> roots(YearMonth month, int subject) {
    return database
        .sql(
            """
            select root from metering.sealed_chunk
            where month = :month and subject = :subject order by first_key
            """)
        .param("month", month.atDay(1))
        .param("subject", subject)
        .query((row, _) -> Hash.of(row.getBytes("root")))
        .list();
  }

  void dropLeaves(YearMonth month) {
    database
        .sql("delete from metering.sealed_chunk where month = :month")
        .param("month", month.atDay(1))
        .update();
  }

  private static Share share(ResultSet row) throws SQLException {
    return new Share(row.getLong("executions"), row.getLong("billed"), row.getLong("quantity"));
  }
}
