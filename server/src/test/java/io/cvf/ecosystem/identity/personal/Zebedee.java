package io.cvf.ecosystem.identity.personal;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.testing.Marketplace;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A member who left traces everywhere, under a name and an address nobody else has. */
final class Zebedee {

  static final String NAME = "zebedee-q";
  static final String PASSWORD = "a long walk home";

  final Marketplace market;
  final MemberId id;
  private final JdbcClient database;

  Zebedee(ApplicationContext context) {
    market = new Marketplace(context);
    database = context.getBean(JdbcClient.class);
    id = market.member(NAME);
    password(NAME);
  }

  void password(String name) {
    market.member(name);
    database
        .sql(
            "update identity.account set password_hash = '{noop}%s' where username = :name"
                .formatted(PASSWORD))
        .param("name", name)
        .update();
  }

  /** By the API where that is short, else straight into the tables. */
  void leaveTraces() {
    var partner = market.partner("acme", "owen");
    market.employ("acme", NAME, "DEVELOPER");
    market.published("owen", "acme", "sorter", "1.0.0", "R0");
    market.post(NAME, "/rfcs", rfc());
    market.put(NAME, "/me/profile", 1, Map.of("displayName", "Zebedee-Q", "bio", "I am zebedee-q"));
    for (var sql :
        List.of(
            """
            insert into identity.api_token
              (member, name, token_hash, scopes, created_at, expires_at)
            values (:id, 'token of zebedee-q', sha256('x'), '{READ}', now(), now() + interval '1 day')
            """,
            """
            insert into identity.external_login (issuer, subject, member, linked_at)
            values ('https://login.example', 'zebedee-q', :id, now())
            """,
            """
            insert into platform.mail (recipient, subject, text, created_at, state)
            values ('Zebedee-Q@example.org', 'Hello', 'Dear zebedee-q', now(), 'KEPT')
            """,
            """
            insert into notifications.preference (member, email, time_zone, digest_hour, version)
            values (:id, 'DAILY', 'UTC', 8, 1) on conflict do nothing
            """,
            """
            insert into governance.status_subscription
              (email, partner, stop_key, mailed_at, confirmed_at)
            values ('zebedee-q@example.org', null, gen_random_uuid(), now(), now())
            """,
            """
            insert into community.certification_application
              (member_id, level, statement, evidence, submitted_at)
            values (:id, 'FOUNDATION', 'I, zebedee-q, apply', '["https://zebedee-q.example"]', now())
            """)) {
      database.sql(sql).param("id", id.value()).update();
    }
    database
        .sql(
            """
            insert into governance.on_call
              (partner, name, email, verified_email, version, set_by, set_at)
            values (:partner, 'Z', 'Zebedee-Q@example.org', null, 1, :id, now())
            """)
        .param("partner", partner)
        .param("id", id.value())
        .update();
  }

  private static Map<String, Object> rfc() {
    return Map.of(
        "title", "Typed arrays", "track", "CAPABILITY", "labels", List.of(), "body", "Because.");
  }

  MvcTestResult askToBeErased() {
    return market.post(NAME, "/me/erasure", Map.of("confirmation", NAME, "password", PASSWORD));
  }

  /** The tables in which the name or the address stands anywhere, whatever the case. */
  Map<String, String> traces() {
    return database
        .sql(
            """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname in ('platform', 'identity', 'notifications', 'community', 'metering',
              'integrations', 'governance')
            """)
        .query(String.class)
        .list()
        .stream()
        .flatMap(table ->
            database
                .sql(
                    "select t::text from %s t where t::text ilike '%%zebedee-q%%'".formatted(table))
                .query(String.class)
                .list()
                .stream()
                .map(row -> Map.entry(table, row)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a + b));
  }

  String nameNow() {
    return database
        .sql("select username from identity.account where id = :id")
        .param("id", id.value())
        .query(String.class)
        .single();
  }
}
