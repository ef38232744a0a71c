package io.cvf.ecosystem.metering.subjects;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.metering.MeteredSubjects.Subject;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of subjects: one row for a version and each publisher it had. */
@Repository
class RegisteredSubjects {

  private final JdbcClient database;

  RegisteredSubjects(JdbcClient database) {
    this.database = database;
  }

  /** Those that are not known yet, also not as another publisher's. */
  void add(Collection<Subject> told) {
    database
        .sql(
            """
            insert into metering.subject (skill, version, risk, publisher)
            select skill, version, risk, publisher
            from unnest(:skills::uuid[], :versions::text[], :risks::int[], :publishers::uuid[])
              as told (skill, version, risk, publisher)
            where not exists (
              select from metering.subject s
              where s.skill = told.skill and s.version = told.version collate "C")
            order by skill, version
            on conflict do nothing
            """)
        .param("skills", each(told, Subject::skill).toArray(UUID[]::new))
        .param("versions", each(told, Subject::version).toArray(String[]::new))
        .param("risks", each(told, Subject::risk).toArray(Integer[]::new))
        .param("publishers", each(told, it -> it.publisher().value()).toArray(UUID[]::new))
        .update();
  }

  /** A clock that was set back must not end a time before it began. */
  void transfer(UUID skill, OrganisationId publisher, Instant from) {
    database
        .sql(
            """
            with ended as (
              update metering.subject
              set until = greatest(:from, since + interval '1 microsecond')
              where skill = :skill and until is null and publisher <> :publisher
              returning version, risk, until)
            insert into metering.subject (skill, version, risk, publisher, since)
            select :skill, version, risk, :publisher, until from ended
            """)
        .param("skill", skill)
        .param("publisher", publisher.value())
        .param("from", Timestamps.of(from))
        .update();
  }

  private static <T> Stream<T> each(Collection<Subject> told, Function<Subject, T> field) {
    return told.stream().map(field);
  }
}
