package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of names that are taken. Its primary key decides who gets one. */
@Repository
class Usernames {

  /** How those are called who are no members any more. */
  private static final String FORMER = "former-member-";

  private final JdbcClient database;

  Usernames(JdbcClient database) {
    this.database = database;
  }

  /**
   * Holds a name for a registration. The one who holds it already, known by the e-mail address, may
   * do so again: their mail may have been lost.
   */
  boolean hold(String name, String email, Instant now, Instant until) {
    return !name.startsWith(FORMER)
        && database
                .sql(
                    """
                    insert into identity.username as taken (name, holder, held_until)
                    values (:name, 'REGISTRATION', :until)
                    on conflict (name) do update set held_until = excluded.held_until
                    where taken.holder = 'REGISTRATION'
                      and (taken.held_until <= :now
                           or exists (
                             select from identity.registration
                             where username = taken.name and lower(email) = lower(:email)))
                    """)
                .param("name", name)
                .param("email", email)
                .param("now", Timestamps.of(now))
                .param("until", Timestamps.of(until))
                .update()
            == 1;
  }

  /** Turns a held name into an account's. */
  boolean keep(String name, Instant now) {
    return database
            .sql(
                """
                update identity.username set holder = 'ACCOUNT', held_until = null
                where name = :name and holder = 'REGISTRATION' and held_until > :now
                """)
            .param("name", name)
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  /** Takes a name that nobody has, without a registration. */
  boolean take(String name) {
    return !name.startsWith(FORMER)
        && database
                .sql(
                    """
                    insert into identity.username (name, holder) values (:name, 'ACCOUNT')
                    on conflict do nothing
                    """)
                .param("name", name)
                .update()
            == 1;
  }

  /** The first administrator may have any name that is not an account's, {@code admin} too. */
  boolean takeForFirstAdministrator(String name) {
    return database
            .sql(
                """
                insert into identity.username as taken (name, holder) values (:name, 'ACCOUNT')
                on conflict (name) do update set holder = 'ACCOUNT', held_until = null
                where taken.holder not in ('ACCOUNT', 'FORMER')
                """)
            .param("name", name)
            .update()
        == 1;
  }

  /** A name for somebody who is no member any more; nobody else can get such a one. */
  String takeForFormer() {
    return database
        .sql(
            """
            insert into identity.username (name, holder)
            values (:prefix || substring(encode(uuid_send(gen_random_uuid()), 'hex') for 12), 'ACCOUNT')
            returning name
            """)
        .param("prefix", FORMER)
        .query(String.class)
        .single();
  }

  /** Nobody has it, and nobody gets it. */
  void retire(String name) {
    database
        .sql("update identity.username set holder = 'FORMER' where name = :name")
        .param("name", name)
        .update();
  }

  boolean isTaken(String name) {
    return database
        .sql("select exists (select from identity.username where name = :name)")
        .param("name", name)
        .query(Boolean.class)
        .single();
  }

  void free(String name) {
    database.sql("delete from identity.username where name = :name").param("name", name).update();
  }

  int freeExpired(Instant now) {
    return database
        .sql("delete from identity.username where held_until <= :now")
        .param("now", Timestamps.of(now))
        .update();
  }
}
