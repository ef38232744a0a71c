package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
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
             suspension_reason, version
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

  static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        new MemberId(row.getObject("id", UUID.class)),
        row.getString("username"),
        row.getString("email"),
        row.getString("password_hash"),
        roles(row),
        row.getObject("joined_at", OffsetDateTime.class).toInstant(),
        instant(row, "suspended_at"),
        row.getString("suspension_reason"),
        row.getLong("version"));
  }

  static Set<Role> roles(ResultSet row) throws SQLException {
    var roles = EnumSet.of(Role.MEMBER);
    Arrays.stream((String[]) row.getArray("roles").getArray())
        .map(Role::valueOf)
        .forEach(roles::add);
    return roles;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
