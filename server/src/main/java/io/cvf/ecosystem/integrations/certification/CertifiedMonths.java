package io.cvf.ecosystem.integrations.certification;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;

import io.cvf.ecosystem.integrations.MeasuredFigure;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.rules.certification.Score;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each month of measurements came to. */
@Repository
class CertifiedMonths {

  private final JdbcClient database;

  CertifiedMonths(JdbcClient database) {
    this.database = database;
  }

  enum Outcome {
    NOT_COUNTED,
    PASSED,
    FAILED
  }

  /** Of one criterion in one month; either it has a score or there is a reason why not. */
  record MonthlyFigure(
      YearMonth month,
      String criterion,
      MeasuredFigure figure,
      long samples,
      long succeeded,
      @Nullable Long p95Millis,
      @Nullable Integer target,
      @Nullable Score score,
      @Nullable String why) {}

  /**
   * A certified partner.
   *
   * @param since when it was last certified after not being so
   * @param last the last month that was looked at
   */
  record Certified(PartnerId partner, Instant since, @Nullable YearMonth last) {}

  List<Certified> certified() {
    return certified((UUID) null);
  }

  Optional<Certified> certified(PartnerId partner) {
    return certified(partner.value()).stream().findFirst();
  }

  private List<Certified> certified(@Nullable UUID only) {
    return database
        .sql(
            """
            select p.id, m.last,
              (select max(decided_at) from integrations.partner_decision d
               where d.partner = p.id and d.to_status = 'CERTIFIED') as since
            from integrations.partner p
            left join lateral (select max(month) as last from integrations.certification_month
              where partner = p.id) m on true
            where p.status = 'CERTIFIED' and (:only::uuid is null or p.id = :only) and exists (
              select from integrations.partner_decision d
              where d.partner = p.id and d.to_status = 'CERTIFIED')
            order by p.id
            """)
        .param("only", only, Types.OTHER)
        .query((row, _) -> {
          var last = row.getObject("last", LocalDate.class);
          return new Certified(
              new PartnerId(row.getObject("id", UUID.class)),
              instant(row, "since"),
              last == null ? null : YearMonth.from(last));
        })
        .list();
  }

  /** False when the month was looked at before. */
  boolean add(
      PartnerId partner, YearMonth month, Outcome outcome, @Nullable UUID review, Instant now) {
    return database
            .sql(
                """
                insert into integrations.certification_month (
                  partner, month, outcome, review, decided_at)
                values (:partner, :month, :outcome, :review, :now)
                on conflict do nothing
                """)
            .param("partner", partner.value())
            .param("month", month.atDay(1))
            .param("outcome", outcome.name())
            .param("review", review, Types.OTHER)
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  /** Empty while the month was not looked at. */
  Optional<Outcome> outcome(PartnerId partner, YearMonth month) {
    return database
        .sql(
            """
            select outcome from integrations.certification_month
            where partner = :partner and month = :month
            """)
        .param("partner", partner.value())
        .param("month", month.atDay(1))
        .query(String.class)
        .optional()
        .map(Outcome::valueOf);
  }

  boolean contains(PartnerId partner, YearMonth month) {
    return database
        .sql(
            """
            select exists (select from integrations.certification_month
              where partner = :partner and month = :month)
            """)
        .param("partner", partner.value())
        .param("month", month.atDay(1))
        .query(Boolean.class)
        .single();
  }

  /** Whether the last month that counted, from one month on and before another, failed. */
  boolean failedBefore(PartnerId partner, YearMonth from, YearMonth month) {
    return database
        .sql(
            """
            select outcome from integrations.certification_month
            where partner = :partner and month >= :from and month < :month
              and outcome <> 'NOT_COUNTED'
            order by month desc limit 1
            """)
        .param("partner", partner.value())
        .param("from", from.atDay(1))
        .param("month", month.atDay(1))
        .query(String.class)
        .optional()
        .filter(Outcome.FAILED.name()::equals)
        .isPresent();
  }

  void add(PartnerId partner, MonthlyFigure it) {
    database
        .sql(
            """
            insert into integrations.certification_figure (
              partner, month, criterion, figure, samples, succeeded, p95_millis,
              target_basis_points, score_hundredths, why)
            values (:partner, :month, :criterion, :figure, :samples, :succeeded, :p95, :target,
              :score, :why)
            """)
        .param("partner", partner.value())
        .param("month", it.month().atDay(1))
        .param("criterion", it.criterion())
        .param("figure", it.figure().name())
        .param("samples", it.samples())
        .param("succeeded", it.succeeded())
        .param("p95", it.p95Millis(), Types.BIGINT)
        .param("target", it.target(), Types.INTEGER)
        .param("score", it.score() == null ? null : it.score().hundredths(), Types.INTEGER)
        .param("why", it.why(), Types.VARCHAR)
        .update();
  }

  /** The last months, newest first, by criterion. */
  List<MonthlyFigure> figures(PartnerId partner, YearMonth from) {
    return database
        .sql(
            """
            select * from integrations.certification_figure
            where partner = :partner and month >= :from order by month desc, criterion
            """)
        .param("partner", partner.value())
        .param("from", from.atDay(1))
        .query(CertifiedMonths::figure)
        .list();
  }

  private static MonthlyFigure figure(ResultSet row, int number) throws SQLException {
    var score = row.getObject("score_hundredths", Integer.class);
    return new MonthlyFigure(
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getString("criterion"),
        MeasuredFigure.valueOf(row.getString("figure")),
        row.getLong("samples"),
        row.getLong("succeeded"),
        row.getObject("p95_millis", Long.class),
        row.getObject("target_basis_points", Integer.class),
        Optional.ofNullable(score).map(Score::new).orElse(null),
        row.getString("why"));
  }
}
