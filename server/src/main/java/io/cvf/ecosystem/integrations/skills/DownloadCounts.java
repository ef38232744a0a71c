package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillVersionId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of downloads that were added up. */
@Repository
class DownloadCounts {

  private final JdbcClient database;

  DownloadCounts(JdbcClient database) {
    this.database = database;
  }

  @Schema(name = "SkillDay")
  record Day(LocalDate day, long downloads, @Nullable Long executions) {}

  @Schema(name = "SkillVersionDownloads")
  record OfVersion(String version, long downloads) {}

  /** Takes what is not counted yet, each fetch exactly once. */
  void addUp(LocalDate today) {
    database
        .sql(
            """
            with taken as (
              delete from integrations.skill_fetch_uncounted returning skill, skill_version, day),
            sums as (
              select skill, skill_version, day, count(*) as n from taken
              group by skill, skill_version, day),
            days as (
              insert into integrations.skill_downloads as d (skill, day, skill_version, downloads)
              select skill, day, skill_version, n from sums order by skill, day, skill_version
              on conflict (skill, day, skill_version)
              do update set downloads = d.downloads + excluded.downloads),
            versions as (
              insert into integrations.skill_version_figures as v (skill_version, downloads)
              select skill_version, sum(n) from sums group by skill_version order by skill_version
              on conflict (skill_version) do update set downloads = v.downloads + excluded.downloads)
            update integrations.skill_figures f
            set downloads = f.downloads + s.n, downloads_7d = f.downloads_7d + s.recent
            from (
              select skill, sum(n) as n, coalesce(sum(n) filter (where day > :weekAgo), 0) as recent
              from sums group by skill) s
            where f.skill = s.skill
            """)
        .param("weekAgo", today.minusDays(7))
        .update();
  }

  /** Lets go of the days that are more than a week ago. */
  void renewTrends(LocalDate today) {
    database
        .sql(
            """
            update integrations.skill_figures f
            set downloads_7d = coalesce(r.n, 0)
            from integrations.skill_figures was
            left join (
              select skill, sum(downloads) as n from integrations.skill_downloads
              where day > :weekAgo group by skill) r on r.skill = was.skill
            where f.skill = was.skill and f.downloads_7d <> coalesce(r.n, 0)
            """)
        .param("weekAgo", today.minusDays(7))
        .update();
  }

  long of(SkillVersionId version) {
    return database
        .sql(
            """
            select coalesce((
              select downloads from integrations.skill_version_figures
              where skill_version = :version), 0)
            """)
        .param("version", version.value())
        .query(Long.class)
        .single();
  }

  /** Those from the day on, the earliest first, days without any included. */
  List<Day> days(SkillId skill, LocalDate from, LocalDate to) {
    return database
        .sql(
            """
            select d::date as day,
              coalesce((select sum(downloads) from integrations.skill_downloads
                where skill = :skill and day = d::date), 0) as downloads,
              (select sum(executions) from integrations.skill_use
                where skill = :skill and day = d::date) as executions
            from generate_series(:from::date, :to::date, interval '1 day') as d
            order by d
            """)
        .param("skill", skill.value())
        .param("from", from)
        .param("to", to)
        .query((row, index) ->
            new Day(
                row.getObject("day", LocalDate.class),
                row.getLong("downloads"),
                row.getObject("executions") == null ? null : row.getLong("executions")))
        .list();
  }

  /** The highest version first; at most a thousand. */
  List<OfVersion> versions(SkillId skill) {
    return database
        .sql(
            """
            select v.version, coalesce(f.downloads, 0) as downloads
            from integrations.skill_version v
            left join integrations.skill_version_figures f on f.skill_version = v.id
            where v.skill = :skill and v.state in ('PUBLISHED', 'YANKED')
            order by v.precedence desc
            limit 1000
            """)
        .param("skill", skill.value())
        .query((row, index) -> new OfVersion(row.getString("version"), row.getLong("downloads")))
        .list();
  }
}
