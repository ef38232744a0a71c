package io.cvf.ecosystem.integrations.usage;

import io.cvf.ecosystem.integrations.reviews.SkillUses.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counters of executions that lists and figures of the marketplace are made of. */
@Repository
class ExecutionFigures {

  private static final int WEEK = 7;
  private static final int MONTH = 30;

  private final JdbcClient database;

  ExecutionFigures(JdbcClient database) {
    this.database = database;
  }

  void add(List<Change> changes, LocalDate today) {
    if (changes.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            with changes as (
              select * from unnest(:skills::uuid[], :days::text[]::date[], :executions::bigint[])
                as c (skill, day, executions)),
            days as (
              insert into integrations.use_day as u (day, executions)
              select day, sum(executions) from changes group by day order by day
              on conflict (day) do update set executions = u.executions + excluded.executions),
            held as (
              select f.skill from integrations.skill_figures f
              where f.skill in (select skill from changes) order by f.skill for update)
            update integrations.skill_figures f
            set executions_7d = coalesce(f.executions_7d, 0) + c.week,
              executions_30d = coalesce(f.executions_30d, 0) + c.month
            from held
            join (
              select skill,
                coalesce(sum(executions) filter (where day > :weekAgo), 0) as week,
                coalesce(sum(executions) filter (where day > :monthAgo), 0) as month
              from changes group by skill) c on c.skill = held.skill
            where f.skill = c.skill
            """)
        .param("skills", changes.stream().map(it -> it.skill().value()).toArray(UUID[]::new))
        .param("days", changes.stream().map(it -> it.day().toString()).toArray(String[]::new))
        .param("executions", changes.stream().map(Change::executions).toArray(Long[]::new))
        .param("weekAgo", today.minusDays(WEEK))
        .param("monthAgo", today.minusDays(MONTH))
        .update();
  }

  /** Lets go of the days that are over. */
  void renew(LocalDate today) {
    database
        .sql(
            """
            update integrations.skill_figures f
            set executions_7d = coalesce(r.week, 0), executions_30d = coalesce(r.month, 0)
            from integrations.skill_figures was
            left join (
              select skill, sum(executions) as month,
                coalesce(sum(executions) filter (where day > :weekAgo), 0) as week
              from integrations.skill_use
              where day > :monthAgo group by skill) r on r.skill = was.skill
            where f.skill = was.skill and was.executions_30d is not null
              and (was.executions_7d <> coalesce(r.week, 0)
                or was.executions_30d <> coalesce(r.month, 0))
            """)
        .param("weekAgo", today.minusDays(WEEK))
        .param("monthAgo", today.minusDays(MONTH))
        .update();
  }
}
