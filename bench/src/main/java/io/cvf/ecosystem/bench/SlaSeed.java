package io.cvf.ecosystem.bench;

import java.sql.SQLException;

/**
 * What a year of watching leaves behind, put straight into the tables of the product: of every
 * partner one monitor with outages, gaps and incidents, and of the first one a day after the other
 * of probes each minute.
 */
record SlaSeed(Database database, int partners) {

  /** A day's answer times as the product stores them: 1,440 of 12 ms. */
  private static final String TIMES = "'\\x0ca00b'";

  void fill() throws SQLException {
    database.run(
        // Terms of more than a year, so that a report of twelve months is about something.
        """
        update governance.term set signed_at = now() - interval '400 days',
          from_at = now() - interval '400 days'
        """,
        """
        create table bench_monitor as
        select i, uuidv7() as id, agreement, id as partner from bench_partner
        """,
        """
        insert into governance.monitor (id, agreement, partner, name, kind, service_hours, url,
          method, interval_seconds, timeout_seconds, created_at, created_by)
        select id, agreement, partner, 'API', 'HTTP', 'ALWAYS', 'https://example.org/', 'GET', 60,
          10, now() - interval '400 days', uuidv7()
        from bench_monitor
        """,
        // Nobody looks at these by turns: what they found is there already.
        """
        insert into governance.monitor_state (monitor, watched_from, seen_at, up)
        select id, now() - interval '400 days', now() + interval '1 hour', true from bench_monitor
        """,
        """
        insert into governance.outage (monitor, from_at, until_at, cause)
        select id, at, at + make_interval(mins => 3 + (i + n) % 40), 1
        from bench_monitor, generate_series(0, 59) n,
          lateral (select now() - make_interval(days => 6 * n + 1, mins => i % 600) as at)
        """,
        """
        insert into governance.gap (monitor, from_at, until_at)
        select id, at, at + make_interval(mins => 5 + i % 20)
        from bench_monitor, generate_series(0, 23) n,
          lateral (select now() - make_interval(days => 15 * n + 3, mins => i % 700) as at)
        """,
        """
        insert into governance.monitor_day (monitor, day, probes, failed, times)
        select id, current_date - n, 1440, n %% 7, %s
        from bench_monitor, generate_series(0, 380) n where i = 1
        """
            .formatted(TIMES),
        """
        insert into governance.incident (id, partner, severity, title, description, origin,
          opened_at, opened_by, reported_at, response_severity, counts, target_seconds,
          acknowledged_at, resolved_at)
        select 'INC-2020-' || (1000 + i * 24 + n), partner, 'MAJOR', 'Slow', 'It was slow',
          'STAFF', at, uuidv7(), at, 'MINOR', true, 86400, at + interval '2 hours',
          at + interval '5 hours'
        from bench_monitor, generate_series(0, 23) n,
          lateral (select now() - make_interval(days => 15 * n + 1, mins => i % 900) as at)
        """,
        """
        insert into governance.maintenance_window (partner, monitors, from_at, until_at, reason,
          announced_at, announced_by)
        select partner, '{}', at, at + interval '2 hours', 'A new version', at - interval '5 days',
          uuidv7()
        from bench_monitor, generate_series(0, 11) n,
          lateral (select now() - make_interval(days => 30 * n + 5) as at)
        """,
        "vacuum (analyze)");
  }

  /**
   * Monitors that are looked at each minute, in even turns.
   *
   * @param url of number {@code n}, in SQL
   */
  void watch(int monitors, String name, String url) throws SQLException {
    database.run(
        """
        create table bench_watched as
        select n, uuidv7() as id, agreement, p.id as partner
        from generate_series(1, %d) n join bench_partner p on p.i = 1 + n %% %d
        """
            .formatted(monitors, partners),
        """
        insert into governance.monitor (id, agreement, partner, name, kind, service_hours, url,
          method, interval_seconds, timeout_seconds, created_at, created_by)
        select id, agreement, partner, '%s ' || n, 'HTTP', 'ALWAYS', %s, 'GET', 60, 10, now(),
          uuidv7()
        from bench_watched
        """
            .formatted(name, url),
        """
        insert into governance.monitor_state (monitor, turn_at, due_at, watched_from)
        select id, at, at, now()
        from bench_watched, lateral (select now() + make_interval(secs => 60.0 * n / %d) as at)
        """
            .formatted(monitors),
        "drop table bench_watched",
        "analyze governance.monitor",
        "analyze governance.monitor_state");
  }

  /** Looks that were stored within the last so many seconds, without those that failed. */
  long succeeded(int seconds) throws SQLException {
    return database.number(
        """
        select count(*) from governance.probe
        where at > now() - make_interval(secs => %d) and why is null
        """
            .formatted(seconds));
  }
}
