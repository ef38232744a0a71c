package io.cvf.ecosystem.bench;

import java.sql.SQLException;
import java.util.BitSet;

/** Whether each id of a client, numbered from 0, is stored exactly once. */
record SentIds(Database database, String client) {

  private static final int ROWS_AT_ONCE = 10_000;

  /**
   * @param lost sent and not stored
   * @param doubled stored once too often
   */
  record Verdict(long lost, long doubled) {

    Verdict and(Verdict other) {
      return new Verdict(lost + other.lost, doubled + other.doubled);
    }
  }

  static String id(String client, long number) {
    return client + "-" + number;
  }

  Verdict check(int sent) throws SQLException {
    var seen = new BitSet(sent);
    long doubled = 0;
    try (var connection = database.connect()) {
      connection.setAutoCommit(false);
      try (var query =
          connection.prepareStatement(
              """
              select substring(id from '[0-9]+$')::bigint from metering.execution
              where id like ? || '-%'
              """)) {
        query.setFetchSize(ROWS_AT_ONCE);
        query.setString(1, client);
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            int number = Math.toIntExact(rows.getLong(1));
            doubled += seen.get(number) ? 1 : 0;
            seen.set(number);
          }
        }
      }
    }
    return new Verdict(sent - seen.get(0, sent).cardinality(), doubled);
  }
}
