package io.cvf.ecosystem.identity.accounts;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.cvf.ecosystem.identity.MailAddresses;
import io.cvf.ecosystem.identity.Member;
import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.identity.StaffDirectory;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers other modules from the table of accounts. */
@Repository
class AccountDirectory implements MemberDirectory, MailAddresses, StaffDirectory {

  private final JdbcClient database;
  private final Accounts accounts;

  AccountDirectory(JdbcClient database, Accounts accounts) {
    this.database = database;
    this.accounts = accounts;
  }

  @Override
  public Map<MemberId, String> usernames(Collection<MemberId> ids) {
    return database
        .sql("select id, username from identity.account where id = any(:ids)")
        .param("ids", ids.stream().map(MemberId::value).distinct().toArray(UUID[]::new))
        .query(AccountDirectory::name)
        .list()
        .stream()
        .collect(toMap(Name::id, Name::username));
  }

  @Override
  public Map<String, MemberId> ids(Collection<String> usernames) {
    return database
        .sql("select id, username from identity.account where username = any(:usernames)")
        .param("usernames", usernames.stream().distinct().toArray(String[]::new))
        .query(AccountDirectory::name)
        .list()
        .stream()
        .collect(toMap(Name::username, Name::id));
  }

  @Override
  public Set<MemberId> suspended(Collection<MemberId> ids) {
    return database
        .sql(
            """
            select id, username from identity.account
            where id = any(:ids) and suspended_at is not null
            """)
        .param("ids", ids.stream().map(MemberId::value).distinct().toArray(UUID[]::new))
        .query(AccountDirectory::name)
        .list()
        .stream()
        .map(Name::id)
        .collect(toSet());
  }

  @Override
  public Set<MemberId> holding(Role role) {
    return database
        .sql(
            """
            select id, username from identity.account
            where :role = any(roles) and suspended_at is null
            """)
        .param("role", role.name())
        .query(AccountDirectory::name)
        .list()
        .stream()
        .map(Name::id)
        .collect(toSet());
  }

  @Override
  public Map<MemberId, String> addresses(Collection<MemberId> ids) {
    var found = new HashMap<MemberId, String>();
    database
        .sql(
            """
            select id, email from identity.account
            where id = any(:ids) and suspended_at is null
            """)
        .param("ids", ids.stream().map(MemberId::value).distinct().toArray(UUID[]::new))
        .query((ResultSet row) -> {
          found.put(new MemberId(row.getObject("id", UUID.class)), row.getString("email"));
        });
    return found;
  }

  @Override
  public Optional<MemberId> idOf(String username) {
    return database
        .sql("select id from identity.account where username = :username")
        .param("username", username)
        .query(UUID.class)
        .optional()
        .map(MemberId::new);
  }

  @Override
  public Optional<Member> find(MemberId id) {
    return accounts
        .find(id)
        .map(account ->
            new Member(
                account.id(),
                account.username(),
                account.roles(),
                account.joinedAt(),
                account.suspended()));
  }

  private static Name name(ResultSet row, int number) throws SQLException {
    return new Name(new MemberId(row.getObject("id", UUID.class)), row.getString("username"));
  }

  private record Name(MemberId id, String username) {}
}
