package io.cvf.ecosystem.bench;

import java.sql.SQLException;

/**
 * Many members, put straight into the database. Their names and tokens follow from their numbers.
 *
 * @param tokenEvery which of them have a token: 1 for all, 100 for those whose number it divides
 */
record MemberPool(Database database, int tokenEvery) {

  private static final String TOKEN = "cvf_benchmark-";

  /** For a member whose number has one; numbers begin with 1. */
  static String token(int member) {
    return TOKEN + member;
  }

  /** Adds the members from one number to another, both included. */
  void add(int first, int last) throws SQLException {
    database.run(
        """
        create temporary table added as
        select i as number, 'bench-' || i as name from generate_series(%d, %d) i
        """
            .formatted(first, last),
        "insert into identity.username (name, holder) select name, 'ACCOUNT' from added",
        """
        insert into identity.account (username, email, joined_at)
        select name, name || '@example.org', now() - interval '60 days' from added
        """,
        """
        insert into community.member (id, username, joined_at, display_name)
        select id, username, joined_at, username
        from identity.account join added on username = name
        """,
        """
        insert into notifications.reader (member, since, read_up_to)
        select id, 0, 0 from identity.account join added on username = name
        """,
        // Noting the first use of each token belongs to nothing here, so they count as just used.
        """
        insert into identity.api_token
          (member, name, token_hash, scopes, created_at, expires_at, last_used_at)
        select id, 'bench', sha256(convert_to('%s' || number, 'UTF8')), '{READ,WRITE}',
          now(), now() + interval '1 day', now() + interval '1 hour'
        from identity.account join added on username = name
        where number %% %d = 0
        """
            .formatted(TOKEN, tokenEvery));
  }

  /** Points from 5 to 404 each, so that all may vote and weights differ. */
  void giveWeight() throws SQLException {
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

  /** What a database does by itself after a while. */
  void settle() throws SQLException {
    database.run("vacuum (analyze)", "checkpoint");
  }
}
