package io.cvf.ecosystem.integrations.partners;

import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of partners' websites. */
@Repository
class Websites {

  private final JdbcClient database;

  Websites(JdbcClient database) {
    this.database = database;
  }

  void begin(PartnerId partner, WebsiteToken token) {
    database
        .sql(
            """
            insert into integrations.partner_website (partner, token) values (:partner, :token)
            on conflict do nothing
            """)
        .param("partner", partner.value())
        .param("token", token.value())
        .update();
  }

  /** For another address: nothing that was shown holds for it. */
  void restart(PartnerId partner, WebsiteToken token) {
    database
        .sql("delete from integrations.partner_website where partner = :partner")
        .param("partner", partner.value())
        .update();
    begin(partner, token);
  }

  Website of(PartnerId partner) {
    return find(partner, "").orElseGet(() -> first(partner));
  }

  /** Kept from everyone else until this transaction ends. */
  Website lock(PartnerId partner) {
    return find(partner, "for update").orElseGet(() -> first(partner));
  }

  private Website first(PartnerId partner) {
    begin(partner, WebsiteToken.random());
    return find(partner, "for update").orElseThrow();
  }

  private Optional<Website> find(PartnerId partner, String lock) {
    return database
        .sql("select * from integrations.partner_website where partner = :partner " + lock)
        .param("partner", partner.value())
        .query(Websites::website)
        .optional();
  }

  /** Those of the partners whose websites are shown to be their own. One query. */
  Set<PartnerId> verified(Collection<PartnerId> partners) {
    return new HashSet<>(
        database
            .sql(
                """
                select partner from integrations.partner_website
                where partner = any(:partners) and state = 'VERIFIED'
                """)
            .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
            .query((row, _) -> new PartnerId(row.getObject("partner", UUID.class)))
            .list());
  }

  /** Whose daily check has come, the longest waiting first. */
  List<PartnerId> due(Instant now, int limit) {
    return database
        .sql(
            """
            select partner from integrations.partner_website
            where state = 'VERIFIED' and next_check_at <= :now
            order by next_check_at limit :limit
            """)
        .param("now", Timestamps.of(now))
        .param("limit", limit)
        .query((row, _) -> new PartnerId(row.getObject("partner", UUID.class)))
        .list();
  }

  void update(Website website) {
    var method = website.method();
    database
        .sql(
            """
            update integrations.partner_website
            set state = :state, method = :method, verified_at = :verifiedAt,
              checked_at = :checkedAt, last_result = :lastResult, failed_days = :failedDays,
              next_check_at = :nextCheckAt
            where partner = :partner
            """)
        .param("partner", website.partner().value())
        .param("state", website.state().name())
        .param("method", method == null ? null : method.name(), Types.VARCHAR)
        .param("verifiedAt", Timestamps.of(website.verifiedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("checkedAt", Timestamps.of(website.checkedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("lastResult", website.lastResult(), Types.VARCHAR)
        .param("failedDays", website.failedDays())
        .param("nextCheckAt", Timestamps.of(website.nextCheckAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  private static Website website(ResultSet row, int number) throws SQLException {
    var method = row.getString("method");
    return new Website(
        new PartnerId(row.getObject("partner", UUID.class)),
        new WebsiteToken(row.getString("token")),
        WebsiteState.valueOf(row.getString("state")),
        method == null ? null : WebsiteMethod.valueOf(method),
        instantOrNull(row, "verified_at"),
        instantOrNull(row, "checked_at"),
        row.getString("last_result"),
        row.getInt("failed_days"),
        instantOrNull(row, "next_check_at"));
  }
}
