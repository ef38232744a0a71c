package io.cvf.ecosystem.platform.jobs;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The tables of jobs and their messages. */
@Repository
class Jobs {

  private static final String COLUMNS =
      "id, kind, state, done, total, result, error, created_at, finished_at";

  private final JdbcClient database;
  private final JsonMapper json;

  Jobs(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A job one run has taken; the attempt tells it from runs that were cut off before. */
  record Claimed(UUID id, int attempt, String input, MemberId startedBy) {}

  UUID add(String kind, String input, MemberId startedBy, Instant now) {
    return database
        .sql(
            """
            insert into platform.job (kind, input, started_by, created_at)
            values (:kind, :input::json, :startedBy, :now)
            returning id
            """)
        .param("kind", kind)
        .param("input", input)
        .param("startedBy", startedBy.value())
        .param("now", utc(now))
        .query(UUID.class)
        .single();
  }

  /** Empty when the job is gone or finished. A repeated attempt starts with a clean slate. */
  @Transactional
  public Optional<Claimed> claim(UUID id) {
    database.sql("delete from platform.job_message where job = :id").param("id", id).update();
    return database
        .sql(
            """
            update platform.job
            set state = 'RUNNING', attempt = attempt + 1, done = 0, total = 0
            where id = :id and state in ('QUEUED', 'RUNNING')
            returning attempt, input, started_by
            """)
        .param("id", id)
        .query((row, n) ->
            new Claimed(
                id,
                row.getInt("attempt"),
                row.getString("input"),
                new MemberId(row.getObject("started_by", UUID.class))))
        .optional();
  }

  /** False when another run has the job by now; then nothing is written. */
  @Transactional
  public boolean report(
      Claimed claimed, int done, int total, int firstMessage, List<String> messages) {
    var ours =
        database
            .sql(
                """
                update platform.job set done = :done, total = :total
                where id = :id and attempt = :attempt and state = 'RUNNING'
                """)
            .param("done", done)
            .param("total", total)
            .param("id", claimed.id())
            .param("attempt", claimed.attempt())
            .update();
    if (ours == 1 && !messages.isEmpty()) {
      database
          .sql(
              """
              insert into platform.job_message (job, position, line)
              select :job, p, l from unnest(:positions::integer[], :lines::text[]) as m (p, l)
              """)
          .param("job", claimed.id())
          .param(
              "positions",
              IntStream.range(firstMessage, firstMessage + messages.size())
                  .boxed()
                  .toArray(Integer[]::new))
          .param("lines", messages.stream().map(Jobs::withoutNul).toArray(String[]::new))
          .update();
    }
    return ours == 1;
  }

  void finish(Claimed claimed, String result, Instant now) {
    end(claimed, Job.State.DONE, result, null, now);
  }

  void fail(Claimed claimed, String error, Instant now) {
    end(claimed, Job.State.FAILED, null, error, now);
  }

  private void end(
      Claimed claimed,
      Job.State state,
      @Nullable String result,
      @Nullable String error,
      Instant now) {
    database
        .sql(
            """
            update platform.job
            set state = :state, result = :result::json, error = :error, finished_at = :now
            where id = :id and attempt = :attempt and state = 'RUNNING'
            """)
        .param("state", state.name())
        .param("result", result)
        .param("error", error)
        .param("now", utc(now))
        .param("id", claimed.id())
        .param("attempt", claimed.attempt())
        .update();
  }

  void requeue(UUID id) {
    database
        .sql("update platform.job set state = 'QUEUED' where id = :id and state = 'RUNNING'")
        .param("id", id)
        .update();
  }

  /** Anyone's job, or only that member's. */
  Optional<Job> find(UUID id, @Nullable MemberId onlyOf) {
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                , array(select line from platform.job_message where job = id order by position)
                  as messages
                from platform.job
                where id = :id and (:onlyOf::uuid is null or started_by = :onlyOf)
                """)
        .param("id", id)
        .param("onlyOf", onlyOf == null ? null : onlyOf.value())
        .query((row, n) -> job(row, List.of((String[]) row.getArray("messages").getArray())))
        .optional();
  }

  /** A member's jobs, newest first, without their messages. */
  Page<Job> of(MemberId member, Paging paging) {
    var after = paging.after();
    var rows =
        database
            .sql(
                "select "
                    + COLUMNS
                    + """
                     from platform.job
                    where started_by = :member
                      and (:id::uuid is null or (created_at, id) < (:at::timestamptz, :id))
                    order by created_at desc, id desc
                    limit :fetch
                    """)
            .param("member", member.value())
            .param("at", after.map(c -> utc(c.instant(0))).orElse(null))
            .param("id", after.map(c -> c.uuid(1)).orElse(null))
            .param("fetch", paging.fetch())
            .query((row, n) -> job(row, List.of()))
            .list();
    return Page.of(rows, paging, job -> Cursor.of(job.createdAt(), job.id()));
  }

  int removeFinishedBefore(Instant limit) {
    return database
        .sql("delete from platform.job where finished_at < :limit")
        .param("limit", utc(limit))
        .update();
  }

  private Job job(ResultSet row, List<String> messages) throws SQLException {
    var result = row.getString("result");
    return new Job(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        Job.State.valueOf(row.getString("state")),
        row.getInt("done"),
        row.getInt("total"),
        messages,
        result == null ? null : json.readTree(result),
        row.getString("error"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("finished_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** PostgreSQL's text holds every character but this one. */
  private static String withoutNul(String line) {
    return line.replace("\0", "");
  }

  List<String> recordsOf(MemberId member) {
    return database
        .sql(
            """
            select to_jsonb(r)::text as record
            from (
              select kind, state, created_at, finished_at from platform.job
              where started_by = :member order by created_at) r
            """)
        .param("member", member.value())
        .query((row, _) -> row.getString("record"))
        .list();
  }
}
