package io.cvf.ecosystem.governance.incidents;

import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of who is on call, one a partner. */
@Repository
class OnCallContacts implements OnCall {

  private final JdbcClient database;

  OnCallContacts(JdbcClient database) {
    this.database = database;
  }

  /** As it is entered. */
  record Entry(PartnerId partner, String name, String email, @Nullable String phone) {}

  Optional<OnCallContact> find(PartnerId partner) {
    return database
        .sql("select * from governance.on_call where partner = :partner")
        .param("partner", partner.value())
        .query(OnCallContacts::contact)
        .optional();
  }

  @Override
  public Map<PartnerId, String> addresses(Collection<PartnerId> partners) {
    return database
        .sql(
            """
            select partner, verified_email from governance.on_call
            where partner = any(:partners) and verified_email is not null
            """)
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .query((row, _) ->
            Map.entry(
                new PartnerId(row.getObject("partner", UUID.class)),
                row.getString("verified_email")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** False when somebody entered one since that version; 0 for none. */
  boolean put(Entry it, long version, MemberId by, Instant now) {
    return database
            .sql(
                """
                insert into governance.on_call as c
                  (partner, name, email, phone, version, set_by, set_at)
                select :partner, :name, :email, :phone, 1, :by, :now
                where :version = 0 or exists (
                  select from governance.on_call where partner = :partner)
                on conflict (partner) do update
                set name = excluded.name, email = excluded.email, phone = excluded.phone,
                  version = c.version + 1, set_by = excluded.set_by, set_at = excluded.set_at
                where c.version = :version
                """)
            .param("partner", it.partner().value())
            .param("name", it.name())
            .param("email", it.email())
            .param("phone", it.phone(), Types.VARCHAR)
            .param("version", version)
            .param("by", by.value())
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  void link(PartnerId partner, byte[] hash, Instant until, Instant now) {
    database
        .sql(
            """
            update governance.on_call
            set token_hash = :hash, token_until = :until, link_sent_at = :now
            where partner = :partner
            """)
        .param("partner", partner.value())
        .param("hash", hash)
        .param("until", Timestamps.of(until))
        .param("now", Timestamps.of(now))
        .update();
  }

  /** The address was verified before, or the link that is on its way is for another one. */
  void unlink(PartnerId partner) {
    database
        .sql(
            """
            update governance.on_call set token_hash = null, token_until = null
            where partner = :partner
            """)
        .param("partner", partner.value())
        .update();
  }

  /** Empty when the link was used, has expired or never existed. */
  Optional<OnCallContact> verify(byte[] hash, Instant now) {
    return database
        .sql(
            """
            update governance.on_call
            set verified_email = email, token_hash = null, token_until = null,
              version = version + 1
            where token_hash = :hash and token_until > :now
            returning *
            """)
        .param("hash", hash)
        .param("now", Timestamps.of(now))
        .query(OnCallContacts::contact)
        .optional();
  }

  private static OnCallContact contact(ResultSet row, int number) throws SQLException {
    return new OnCallContact(
        new PartnerId(row.getObject("partner", UUID.class)),
        row.getString("name"),
        row.getString("email"),
        row.getString("phone"),
        row.getString("verified_email"),
        instantOrNull(row, "link_sent_at"),
        row.getLong("version"));
  }
}
