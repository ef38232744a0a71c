package io.cvf.ecosystem.notifications.inbox;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what has been read: one position a member, and the exceptions to it. */
@Repository
class ReadMarks {

  private final JdbcClient database;

  ReadMarks(JdbcClient database) {
    this.database = database;
  }

  /** A new member begins here and now. */
  void begin(MemberId member) {
    database
        .sql(
            """
            insert into notifications.reader (member, since, read_up_to)
            select :member, latest.position, latest.position
            from (select coalesce(max(position), 0) as position from notifications.event) latest
            on conflict do nothing
            """)
        .param("member", member.value())
        .update();
  }

  Optional<ReadMark> of(MemberId member) {
    return database
        .sql("select since, read_up_to from notifications.reader where member = :member")
        .param("member", member.value())
        .query(ReadMark.class)
        .optional();
  }

  /** Until the transaction ends nobody else changes what this member has read. */
  ReadMark lock(MemberId member) {
    database
        .sql(
            """
            insert into notifications.reader (member, since, read_up_to) values (:member, 0, 0)
            on conflict do nothing
            """)
        .param("member", member.value())
        .update();
    return database
        .sql(
            """
            select since, read_up_to from notifications.reader where member = :member for update
            """)
        .param("member", member.value())
        .query(ReadMark.class)
        .single();
  }

  void except(MemberId member, long position) {
    database
        .sql(
            """
            insert into notifications.read_exception (member, position)
            values (:member, :position) on conflict do nothing
            """)
        .param("member", member.value())
        .param("position", position)
        .update();
  }

  void follow(MemberId member, long position) {
    database
        .sql(
            """
            delete from notifications.read_exception
            where member = :member and position = :position
            """)
        .param("member", member.value())
        .param("position", position)
        .update();
  }

  /** Moves the mark; the exceptions after {@code from} that it passes say nothing any more. */
  void move(MemberId member, long from, long to) {
    database
        .sql(
            """
            with passed as (
              delete from notifications.read_exception
              where member = :member and position > :from and position <= :to)
            update notifications.reader set read_up_to = greatest(read_up_to, :to)
            where member = :member
            """)
        .param("member", member.value())
        .param("from", from)
        .param("to", to)
        .update();
  }
}
