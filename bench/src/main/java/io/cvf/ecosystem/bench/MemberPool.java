package io.cvf.ecosystem.bench;

import java.sql.SQLException;
import java.util.Locale;

/** Many members with weight, put straight into the database, each with a token. */
record MemberPool(int size) {

  private static final String TOKEN = "cvf_benchmark-";

  /**
   * @param from how many are there already
   * @param tokens whether they need tokens
   */
  void insert(Database database, int from, boolean tokens) throws SQLException {
    var range = "generate_series(%d, %d) as i".formatted(from + 1, size);
    var added =
        "(select * from identity.account where username like 'bench-%' and substr(username, 7)::int > "
            + from
            + ") as a";
    database.run(
        "insert into identity.username (name, holder) select 'bench-' || i, 'ACCOUNT' from "
            + range,
        """
        insert into identity.account (username, email, joined_at)
        select 'bench-' || i, 'bench-' || i || '@example.org', now() - interval '60 days' from
        """
            + range,
        """
        insert into community.member (id, username, joined_at, display_name)
        select id, username, joined_at, username from
        """
            + added);
    if (tokens) {
      // Noting the first use of each token is no part of a ballot, so they count as just used.
      database.run(
          """
          insert into identity.api_token
            (member, name, token_hash, scopes, created_at, expires_at, last_used_at)
          select id, 'bench', sha256(convert_to('%s' || substr(username, 7), 'UTF8')),
            '{READ,WRITE}', now(), now() + interval '1 day', now() + interval '1 hour' from
          """
                  .formatted(TOKEN)
              + added);
    }
  }

  /** Points from 5 to 404 each, so that all may vote and weights differ. */
  void giveWeight(Database database) throws SQLException {
    database.run(
        """
        insert into community.reputation_score (member_id, above_floor_at)
        select id, now() from community.member where username like 'bench-%'
        """,
        """
        insert into community.reputation_day (member_id, day, points)
        select id, (now() at time zone 'UTC')::date, 5 + abs(hashtext(username)) % 400
        from community.member where username like 'bench-%'
        """);
  }

  void analyze(Database database) throws SQLException {
    database.run("vacuum (analyze)", "checkpoint");
  }

  /**
   * @param member from 0
   */
  static String token(int member) {
    return String.format(Locale.ROOT, "%s%d", TOKEN, member + 1);
  }
}
