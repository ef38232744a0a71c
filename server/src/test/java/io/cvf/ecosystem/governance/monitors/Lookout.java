package io.cvf.ecosystem.governance.monitors;

import io.cvf.rules.sla.Spans;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes monitors and tells what they saw, at any time of the past, without asking anybody. Looks
 * are every ten minutes, so that after 1,810 seconds of silence data are missing.
 */
public final class Lookout {

  public static final Duration EVERY = Duration.ofMinutes(10);

  private final JdbcClient database;
  private final Sightings sightings;
  private final MonitorDays days;
  private final MonitorStates states;
  private final PlatformOutages platform;

  public Lookout(ApplicationContext context) {
    this.database = context.getBean(JdbcClient.class);
    this.sightings = context.getBean(Sightings.class);
    this.days = context.getBean(MonitorDays.class);
    this.states = context.getBean(MonitorStates.class);
    this.platform = context.getBean(PlatformOutages.class);
  }

  /** One of a URL that nobody asks by turns. */
  public UUID monitor(String agreement, String name, Instant since) {
    return monitor(agreement, name, since, ServiceHours.ALWAYS);
  }

  public UUID monitor(String agreement, String name, Instant since, ServiceHours hours) {
    var monitor =
        database
            .sql(
                """
                insert into governance.monitor (agreement, partner, name, kind, service_hours, url,
                  method, interval_seconds, timeout_seconds, created_at, created_by)
                select id, partner, :name, 'HTTP', :hours, 'https://' || :name || '.example/', 'GET',
                  :interval, 10, :since, created_by
                from governance.agreement where id = :agreement
                returning id
                """)
            .param("agreement", UUID.fromString(agreement))
            .param("name", name)
            .param("hours", hours.name())
            .param("interval", EVERY.toSeconds())
            .param("since", since.atOffset(ZoneOffset.UTC))
            .query(UUID.class)
            .single();
    states.add(monitor, since, null);
    return monitor;
  }

  /** Looks that find it up, the first at {@code from}, all before {@code until}. */
  public void up(UUID monitor, Instant from, Instant until) {
    look(monitor, from, until, Spans.NONE);
  }

  /** Looks that find it down; it is so from {@code from} until the next look that finds it up. */
  public void down(UUID monitor, Instant from, Instant until) {
    look(monitor, from, until, Spans.of(from, until));
  }

  /**
   * Looks over the period that find it down in those spans and up elsewhere. There is a look at the
   * begin and at the end of each span as well, so that they are what is found.
   */
  public void look(UUID monitor, Instant from, Instant until, Spans down) {
    var moments = new ArrayList<Instant>();
    for (var at = from; at.isBefore(until); at = at.plus(EVERY)) {
      moments.add(at);
    }
    down.within(from, until)
        .all()
        .forEach(span -> {
          moments.add(span.from());
          if (span.until().isBefore(until)) {
            moments.add(span.until());
          }
        });
    sightings.follow(
        moments.stream()
            .distinct()
            .map(at ->
                down.contains(at) ? Look.down(monitor, at, Cause.TIMEOUT) : Look.up(monitor, at))
            .toList());
  }

  /** How long answers took on a day, besides those that failed. */
  public void answered(UUID monitor, LocalDate day, int failed, int... millis) {
    var times = new AnswerTimes();
    for (var it : millis) {
      times.add(it);
    }
    days.keep(
        List.of(
            new MonitorDays.Part(
                monitor, day, (long) millis.length + failed, failed, times.stored())));
  }

  /** Nobody watched it on purpose. */
  public void paused(UUID monitor, Instant from, Instant until) {
    database
        .sql(
            """
            insert into governance.monitor_pause (monitor, from_at, until_at, reason, by)
            values (:monitor, :from, :until, 'Moved', uuidv7())
            """)
        .param("monitor", monitor)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The platform itself was not able to look. */
  public void platformOutage(Instant from, Instant until) {
    var _ = platform.begin(from, until, PlatformOutages.Why.NETWORK);
  }
}
