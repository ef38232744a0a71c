package io.cvf.ecosystem.testing;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.metering.usage.LatencySketch;
import io.cvf.ecosystem.platform.access.MemberId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Executions put straight into metering's tables, with keys, roll-ups, news and sketches, as if
 * they had been reported:
 *
 * <pre>{@code
 * usage.consumer("globex", "gus");
 * usage.of("summarise@1.0.0").by("globex").at("2026-11-03T10:00:00Z").times(3).took(120).store();
 * }</pre>
 *
 * Skills of the marketplace become subjects by themselves; {@link #subject} makes others.
 */
public final class MeteredUsage {

  private final JdbcClient database;
  private int stored;

  public MeteredUsage(ApplicationContext context) {
    this.database = context.getBean(JdbcClient.class);
  }

  /** An organisation that runs skills; the owner is a member. */
  public OrganisationId consumer(String slug, String owner) {
    MemberId member = SignedIn.member(database, owner);
    var organisation = new OrganisationId(UUID.randomUUID());
    database
        .sql(
            """
            with added as (
              insert into identity.organisation (id, slug, name, created_at)
              values (:organisation, :slug, initcap(:slug), now()))
            insert into identity.organisation_person (organisation, member, role, since)
            values (:organisation, :member, 'OWNER', now())
            """)
        .param("organisation", organisation.value())
        .param("slug", slug)
        .param("member", member.value())
        .update();
    return organisation;
  }

  /** A skill nobody but metering knows of; the answer is its id. */
  public UUID subject(String subject, OrganisationId publisher) {
    var parts = subject.split("@", 2);
    var known =
        database
            .sql("select skill from metering.skill_name where name = :name")
            .param("name", parts[0])
            .query(UUID.class)
            .optional();
    var skill = known.orElseGet(UUID::randomUUID);
    register(skill, parts[0], parts[1], 0, publisher.value());
    return skill;
  }

  /** What was executed: {@code slug@version}. */
  public Executions of(String subject) {
    return new Executions(subject);
  }

  private void register(UUID skill, String name, String version, int risk, UUID publisher) {
    database
        .sql(
            """
            with named as (
              insert into metering.skill_name (name, skill, current) values (:name, :skill, true)
              on conflict do nothing)
            insert into metering.subject (skill, version, risk, publisher)
            values (:skill, :version, :risk, :publisher) on conflict do nothing
            """)
        .param("name", name)
        .param("skill", skill)
        .param("version", version)
        .param("risk", risk)
        .param("publisher", publisher)
        .update();
  }

  /** Equal executions of one hour; by default one that succeeded, of quantity 1, unmeasured. */
  public final class Executions {

    private final String subject;
    private String consumer = "";
    private String path = "";
    private Instant at = Instant.EPOCH;
    private @Nullable YearMonth countedIn;
    private int times = 1;
    private long quantity = 1;
    private boolean failed;
    private @Nullable Integer millis;

    private Executions(String subject) {
      this.subject = subject;
    }

    /** The slug of the organisation that ran and reported them. */
    public Executions by(String consumer) {
      this.consumer = consumer;
      return this;
    }

    /** Where in the organisation, such as {@code /worker-7}. */
    public Executions from(String path) {
      this.path = path;
      return this;
    }

    /** When each of them was executed. */
    public Executions at(String instant) {
      this.at = Instant.parse(instant);
      return this;
    }

    /** The billing month, when it is not that of their time: they came late. */
    public Executions countedIn(String month) {
      this.countedIn = YearMonth.parse(month);
      return this;
    }

    public Executions times(int times) {
      this.times = times;
      return this;
    }

    /** Of each. */
    public Executions quantity(long quantity) {
      this.quantity = quantity;
      return this;
    }

    public Executions failed() {
      this.failed = true;
      return this;
    }

    /** Milliseconds, each. */
    public Executions took(int millis) {
      this.millis = millis;
      return this;
    }

    /** Their ids, in the order they were stored. */
    public List<String> store() {
      var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
      var month = (countedIn == null ? YearMonth.from(day) : countedIn).atDay(1);
      int subjectNumber = subjectAt();
      int consumerNumber = consumerNumber();
      var source = "/organisations/" + consumer + path;
      int sourceNumber = sourceNumber(consumerNumber, source);
      partition(month);
      var ids = new ArrayList<String>();
      for (int i = 0; i < times; i++) {
        var id = "execution-" + ++stored;
        ids.add(id);
        insert(id, source, sourceNumber, subjectNumber, day, month);
      }
      rollUp(subjectNumber, consumerNumber, day, month);
      return ids;
    }

    private int subjectAt() {
      var parts = subject.split("@", 2);
      database
          .sql(
              """
              select s.id, s.slug, v.risk_level, p.organisation
              from integrations.skill s
              join integrations.skill_version v on v.skill = s.id
              join integrations.partner p on p.id = s.partner
              where s.slug = :slug and v.version = :version
              """)
          .param("slug", parts[0])
          .param("version", parts[1])
          .query((row, _) -> {
            register(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                parts[1],
                row.getString("risk_level").charAt(1) - '0',
                row.getObject("organisation", UUID.class));
            return true;
          })
          .list();
      return database
          .sql(
              """
              select s.id from metering.subject s join metering.skill_name n on n.skill = s.skill
              where n.name = :name and s.version = :version
                and (s.since is null or s.since <= :at) and (s.until is null or s.until > :at)
              """)
          .param("name", parts[0])
          .param("version", parts[1])
          .param("at", at.atOffset(ZoneOffset.UTC))
          .query(Integer.class)
          .single();
    }

    private int consumerNumber() {
      return database
          .sql(
              """
              insert into metering.consumer (organisation)
              select id from identity.organisation where slug = :slug
              on conflict (organisation) do update set organisation = excluded.organisation
              returning id
              """)
          .param("slug", consumer)
          .query(Integer.class)
          .single();
    }

    private int sourceNumber(int consumerNumber, String source) {
      return database
          .sql(
              """
              insert into metering.source (consumer, name) values (:consumer, :name)
              on conflict (name) do update set name = excluded.name
              returning id
              """)
          .param("consumer", consumerNumber)
          .param("name", source)
          .query(Integer.class)
          .single();
    }

    private void partition(LocalDate month) {
      database
          .sql(
              """
              create table if not exists metering.execution_%s
              partition of metering.execution for values in ('%s')
              """
                  .formatted(YearMonth.from(month).toString().replace('-', '_'), month))
          .update();
    }

    private void insert(
        String id,
        String source,
        int sourceNumber,
        int subjectNumber,
        LocalDate day,
        LocalDate month) {
      var key = ByteBuffer.wrap(sha256(source + "\n" + id));
      var body = ByteBuffer.wrap(sha256(subject + at + failed + quantity + millis)).getLong();
      database
          .sql(
              """
              with once as (
                insert into metering.execution_key (key, body, day) values (:key, :body, :day))
              insert into metering.execution (key, executed_at, accepted_at, quantity, counted_in,
                subject, source, millis, failed, id)
              values (:key, :at, :at, :quantity, :month, :subject, :source, :millis, :failed, :id)
              """)
          .param("key", new UUID(key.getLong(), key.getLong()))
          .param("body", body)
          .param("day", day)
          .param("at", at.atOffset(ZoneOffset.UTC))
          .param("quantity", quantity)
          .param("month", month)
          .param("subject", subjectNumber)
          .param("source", sourceNumber)
          .param("millis", millis)
          .param("failed", failed)
          .param("id", id)
          .update();
    }

    private void rollUp(int subjectNumber, int consumerNumber, LocalDate day, LocalDate month) {
      database
          .sql(
              """
              with hours as (
                insert into metering.usage_hour as u
                values (:subject, :consumer, :hour, :succeeded, :failed, :quantity)
                on conflict (subject, hour, consumer) do update set
                  succeeded = u.succeeded + excluded.succeeded,
                  failed = u.failed + excluded.failed,
                  quantity = u.quantity + excluded.quantity),
              days as (
                insert into metering.usage_day as u
                values (:month, :subject, :consumer, :day, :succeeded, :failed, :quantity)
                on conflict (counted_in, subject, consumer, day) do update set
                  succeeded = u.succeeded + excluded.succeeded,
                  failed = u.failed + excluded.failed,
                  quantity = u.quantity + excluded.quantity)
              insert into metering.usage_news values (:subject, :consumer, :day)
              """)
          .param("subject", subjectNumber)
          .param("consumer", consumerNumber)
          .param("hour", at.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
          .param("day", day)
          .param("month", month)
          .param("succeeded", failed ? 0 : times)
          .param("failed", failed ? times : 0)
          .param("quantity", failed ? 0 : times * quantity)
          .update();
      if (millis != null) {
        var durations = new long[times];
        Arrays.fill(durations, millis);
        database
            .sql(
                """
                insert into metering.latency_delta
                select s.id, :day, :sketch from metering.subject s
                where s.id = :subject and s.publisher <> (
                  select organisation from metering.consumer where id = :consumer)
                """)
            .param("subject", subjectNumber)
            .param("consumer", consumerNumber)
            .param("day", day)
            .param("sketch", LatencySketch.of(durations, times))
            .update();
      }
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
