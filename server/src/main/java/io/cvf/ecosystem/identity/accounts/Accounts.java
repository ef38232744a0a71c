package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of accounts. */
@Repository
class Accounts {

  private static final String SELECT =
      """
      select id, username, email, password_hash, roles, joined_at, suspended_at,
             suspension_reason, erased_at, version
        from identity.account
      """;

  private final JdbcClient database;

  Accounts(JdbcClient database) {
    this.database = database;
  }

  Optional<Account> find(MemberId id) {
    return database
        .sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(Accounts::account)
        .optional();
  }

  Optional<Account> findByUsername(String username) {
    return database
        .sql(SELECT + "where username = :username")
        .param("username", username)
        .query(Accounts::account)
        .optional();
  }

  Optional<Account> findByEmail(String email) {
    return database
        .sql(SELECT + "where lower(email) = lower(:email)")
        .param("email", email)
        .query(Accounts::account)
        .optional();
  }

  /** In the order of usernames, those after a name; the texts are matched anywhere. */
  List<Account> list(
      String text, @Nullable Role role, @Nullable Boolean suspended, String after, int limit) {
    return database
        .sql(
            SELECT
                + """
                where username > :after collate "C"
                  and (strpos(username, lower(:text)) > 0 or strpos(lower(email), lower(:text)) > 0)
                  and (:role::text is null or roles @> array[:role::text])
                  and (:suspended::boolean is null or (suspended_at is not null) = :suspended)
                order by username collate "C"
                limit :limit
                """)
        .param("after", after)
        .param("text", text)
        .param("role", role == null || role == Role.MEMBER ? null : role.name())
        .param("suspended", suspended)
        .param("limit", limit)
        .query(Accounts::account)
        .list();
  }

  /** Empty when the e-mail address belongs to somebody else. */
  Optional<Account> add(NewAccount account, Instant now) {
    return database
        .sql(
            """
            insert into identity.account (username, email, password_hash, joined_at)
            values (:username, :email, :passwordHash, :now)
            on conflict (lower(email)) do nothing
            returning *
            """)
        .param("username", account.username())
        .param("email", account.email())
        .param("passwordHash", account.passwordHash())
        .param("now", Timestamps.of(now))
        .query(Accounts::account)
        .optional();
  }

  void setPassword(MemberId id, String passwordHash) {
    database
        .sql(
            """
            update identity.account set password_hash = :hash, version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("hash", passwordHash)
        .update();
  }

  /** False when somebody else has that e-mail address by now. */
  boolean setEmail(MemberId id, String email) {
    return database
            .sql(
                """
                update identity.account set email = :email, version = version + 1
                where id = :id and suspended_at is null and not exists (
                  select from identity.account
                  where lower(email) = lower(:email) and id <> :id)
                """)
            .param("id", id.value())
            .param("email", email)
            .update()
        == 1;
  }

  void setRoles(MemberId id, Set<Role> roles) {
    database
        .sql(
            """
            update identity.account set roles = :roles, version = version + 1 where id = :id
            """)
        .param("id", id.value())
        .param(
            "roles",
            roles.stream()
                .filter(role -> role != Role.MEMBER)
                .map(Role::name)
                .toArray(String[]::new))
        .update();
  }

  /** False when the account is suspended already. */
  boolean suspend(MemberId id, Instant now, String reason) {
    return database
            .sql(
                """
                update identity.account
                set suspended_at = :now, suspension_reason = :reason, version = version + 1
                where id = :id and suspended_at is null
                """)
            .param("id", id.value())
            .param("now", Timestamps.of(now))
            .param("reason", reason)
            .update()
        == 1;
  }

  boolean endSuspension(MemberId id) {
    return database
            .sql(
                """
                update identity.account
                set suspended_at = null, suspension_reason = null, version = version + 1
                where id = :id and suspended_at is not null and erased_at is null
                """)
            .param("id", id.value())
            .update()
        == 1;
  }

  /** Makes everybody wait who would change the account, until this transaction ends. */
  Optional<Account> lock(MemberId id) {
    return database
        .sql(SELECT + "where id = :id for update")
        .param("id", id.value())
        .query(Accounts::account)
        .optional();
  }

  void removeTokens(MemberId id) {
    database
        .sql("delete from identity.api_token where member = :id")
        .param("id", id.value())
        .update();
  }

  /** Leaves the id, under a name that says nothing. */
  void erase(MemberId id, String name, Instant now) {
    database
        .sql(
            """
            update identity.account
            set username = :name, email = :name || '@erased.invalid', password_hash = null,
                roles = '{}', suspended_at = coalesce(suspended_at, :now),
                suspension_reason = 'Erased', erased_at = :now, version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("name", name)
        .param("now", Timestamps.of(now))
        .update();
  }

  /**
   * The administrators who can act, each locked until the transaction ends: of two who remove each
   * other at once, the second finds that only one is left.
   */
  Set<MemberId> lockAdministrators() {
    return database
        .sql(
            """
            select id from identity.account
            where roles @> array['ADMIN'] and suspended_at is null
            order by id
            for update
            """)
        .query((row, _) -> new MemberId(row.getObject("id", UUID.class)))
        .set();
  }

  boolean anyAdministrator() {
    return database
        .sql("select exists (select from identity.account where roles @> array['ADMIN'])")
        .query(Boolean.class)
        .single();
  }

  static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        new MemberId(row.getObject("id", UUID.class)),
        row.getString("username"),
        row.getString("email"),
        row.getString("password_hash"),
        roles(row),
        Timestamps.instant(row, "joined_at"),
        Timestamps.instantOrNull(row, "suspended_at"),
        row.getString("suspension_reason"),
        Timestamps.instantOrNull(row, "erased_at"),
        row.getLong("version"));
  }

  static Set<Role> roles(ResultSet row) throws SQLException {
    var roles = EnumSet.of(Role.MEMBER);
    Arrays.stream((String[]) row.getArray("roles").getArray())
        .map(Role::valueOf)
        .forEach(roles::add);
    return roles;
  }
}
