package io.cvf.ecosystem.governance.payouts;

import static java.util.stream.Collectors.toMap;

import io.cvf.ecosystem.governance.payouts.PayoutDetails.Verdict;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payout details, those that count and those that did. */
@Repository
class KnownPayoutDetails {

  private final JdbcClient database;

  KnownPayoutDetails(JdbcClient database) {
    this.database = database;
  }

  Optional<PayoutDetails> current(PartnerId partner) {
    return one("", partner);
  }

  /** Kept from everyone else until this transaction ends. */
  Optional<PayoutDetails> lock(PartnerId partner) {
    return one(" for no key update", partner);
  }

  private Optional<PayoutDetails> one(String end, PartnerId partner) {
    return database
        .sql(
            "select * from governance.payout_details where partner = :partner and replaced_at is null"
                + end)
        .param("partner", partner.value())
        .query((row, _) -> details(row))
        .optional();
  }

  Map<PartnerId, PayoutDetails> current(Collection<PartnerId> partners) {
    return database
        .sql(
            """
            select * from governance.payout_details
            where partner = any(:partners) and replaced_at is null
            """)
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .query((row, _) -> details(row))
        .list()
        .stream()
        .collect(toMap(PayoutDetails::partner, Function.identity()));
  }

  /** Those that were replaced, newest first. */
  List<PayoutDetails> former(PartnerId partner, int limit) {
    return database
        .sql(
            """
            select * from governance.payout_details
            where partner = :partner and replaced_at is not null
            order by id desc limit :limit
            """)
        .param("partner", partner.value())
        .param("limit", limit)
        .query((row, _) -> details(row))
        .list();
  }

  /** False when somebody entered some at the same time. */
  boolean add(
      PartnerId partner,
      long version,
      BankAccount account,
      MemberId by,
      Instant now,
      @Nullable Instant pausedUntil) {
    return database
            .sql(
                """
                insert into governance.payout_details (
                  partner, version, holder, iban, bic, country, entered_by, entered_at,
                  paused_until)
                values (:partner, :version, :holder, :iban, :bic, :country, :by, :now, :pause)
                on conflict (partner) where replaced_at is null do nothing
                """)
            .param("partner", partner.value())
            .param("version", version)
            .param("holder", account.holder())
            .param("iban", account.iban())
            .param("bic", account.bic())
            .param("country", account.country())
            .param("by", by.value())
            .param("now", Timestamps.of(now))
            .param("pause", Timestamps.of(pausedUntil))
            .update()
        == 1;
  }

  void replaced(UUID id, Instant now) {
    database
        .sql("update governance.payout_details set replaced_at = :now where id = :id")
        .param("now", Timestamps.of(now))
        .param("id", id)
        .update();
  }

  void judge(UUID id, Verdict verdict) {
    database
        .sql(
            """
            update governance.payout_details
            set verified = :verified, judged_by = :by, judged_at = :at, note = :note,
              version = version + 1
            where id = :id and replaced_at is null
            """)
        .param("verified", verdict.verified())
        .param("by", verdict.by() == null ? null : verdict.by().value())
        .param("at", Timestamps.of(verdict.at()))
        .param("note", verdict.note())
        .param("id", id)
        .update();
  }

  private static PayoutDetails details(ResultSet row) throws SQLException {
    return new PayoutDetails(
        row.getObject("id", UUID.class),
        new PartnerId(row.getObject("partner", UUID.class)),
        row.getLong("version"),
        account(row),
        new MemberId(row.getObject("entered_by", UUID.class)),
        Timestamps.instant(row, "entered_at"),
        Timestamps.instantOrNull(row, "paused_until"),
        verdict(row),
        Timestamps.instantOrNull(row, "replaced_at"));
  }

  static BankAccount account(ResultSet row) throws SQLException {
    return new BankAccount(
        row.getString("holder"),
        row.getString("iban"),
        row.getString("bic"),
        row.getString("country"));
  }

  private static @Nullable Verdict verdict(ResultSet row) throws SQLException {
    var at = Timestamps.instantOrNull(row, "judged_at");
    if (at == null) {
      return null;
    }
    var by = row.getObject("judged_by", UUID.class);
    return new Verdict(
        row.getBoolean("verified"),
        by == null ? null : new MemberId(by),
        at,
        row.getString("note"));
  }
}
