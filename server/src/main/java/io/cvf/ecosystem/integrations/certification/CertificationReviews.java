package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.integrations.certification.CertificationReview.Kind;
import io.cvf.ecosystem.integrations.certification.CertificationReview.State;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import io.cvf.ecosystem.platform.web.Cursor;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.cvf.rules.certification.Failure;
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
import tools.jackson.databind.json.JsonMapper;

/** Every judgement about partners. */
@Repository
class CertificationReviews {

  private static final String SELECT =
      """
      select r.*, p.slug, p.name, p.category,
        a.text as appeal_text, a.at as appeal_at, a.by as appeal_by, a.upheld,
        a.reason as appeal_reason, a.decided_by as appeal_decided_by,
        (r.id = (select l.id from integrations.certification_review l
                 where l.partner = r.partner and l.kind = 'REVIEW' order by l.id desc limit 1)
         and not exists (select from integrations.partner_application o
                         where o.partner = r.partner and o.state = 'OPEN')) as last
      from integrations.certification_review r
      join integrations.partner p on p.id = r.partner
      left join integrations.certification_appeal a on a.review = r.id
      """;

  private final JdbcClient database;
  private final JsonMapper json;
  private final ReviewRow row;

  CertificationReviews(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
    this.row = new ReviewRow(json);
  }

  /**
   * A review that was made.
   *
   * @param application null for a monthly one
   * @param month of a monthly one
   * @param by null for the platform
   * @param validUntil null unless it is passed
   */
  record Made(
      PartnerId partner,
      @Nullable UUID application,
      ReviewDraft draft,
      @Nullable YearMonth month,
      State state,
      String reason,
      Instant at,
      @Nullable MemberId by,
      @Nullable LocalDate validUntil) {}

  UUID add(Made made) {
    var draft = made.draft();
    var by = made.by();
    var id =
        database
            .sql(
                """
                insert into integrations.certification_review (
                  partner, application, requirement_set, kind, path, month, state,
                  score_hundredths, pass, parts, failures, reason, notes, reviewed_at, reviewed_by,
                  decided_at, valid_until)
                values (:partner, :application, :set, :kind, :path, :month, :state, :score, :pass,
                  :parts::jsonb, :failures, :reason, :notes, :at, :by, :decidedAt, :validUntil)
                returning id
                """)
            .param("partner", made.partner().value())
            .param("application", made.application(), Types.OTHER)
            .param("set", draft.set())
            .param("kind", (made.month() == null ? Kind.REVIEW : Kind.MONTHLY).name())
            .param("path", draft.path().name())
            .param("month", made.month() == null ? null : made.month().atDay(1), Types.DATE)
            .param("state", made.state().name())
            .param("score", draft.assessment().score().hundredths())
            .param("pass", draft.pass())
            .param("parts", json.writeValueAsString(draft.parts()))
            .param(
                "failures",
                draft.assessment().failures().stream()
                    .sorted()
                    .map(Failure::name)
                    .toArray(String[]::new))
            .param("reason", made.reason())
            .param("notes", draft.notes(), Types.VARCHAR)
            .param("at", Timestamps.of(made.at()))
            .param("by", by == null ? null : by.value(), Types.OTHER)
            .param(
                "decidedAt",
                made.state() == State.PENDING ? null : Timestamps.of(made.at()),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .param("validUntil", made.validUntil(), Types.DATE)
            .query(UUID.class)
            .single();
    draft.cited().forEach(evidence -> cite(id, evidence));
    return id;
  }

  private void cite(UUID review, UUID evidence) {
    database
        .sql(
            """
            insert into integrations.certification_citation (review, evidence)
            values (:review, :evidence)
            """)
        .param("review", review)
        .param("evidence", evidence)
        .update();
  }

  Optional<CertificationReview> find(UUID id) {
    return database.sql(SELECT + "where r.id = :id").param("id", id).query(row).optional();
  }

  /** Monthly ones included, newest first. */
  Page<CertificationReview> of(PartnerId partner, Paging paging) {
    var rows =
        database
            .sql(
                SELECT
                    + """
                    where r.partner = :partner and (:after::uuid is null or r.id < :after)
                    order by r.id desc limit :limit
                    """)
            .param("partner", partner.value())
            .param("after", paging.after().map(it -> it.uuid(0)).orElse(null), Types.OTHER)
            .param("limit", paging.fetch())
            .query(row)
            .list();
    return Page.of(rows, paging, last -> Cursor.of(last.id()));
  }

  /** The last one that a certifier passed. */
  Optional<CertificationReview> lastPassed(PartnerId partner) {
    return last(partner, "and r.kind = 'REVIEW' and r.state = 'PASSED'");
  }

  /** What the scores of criteria were last, by a certifier or by a month. */
  Optional<CertificationReview> lastScored(PartnerId partner, UUID since) {
    return last(
        partner, "and (r.kind = 'MONTHLY' or r.state = 'PASSED') and r.id >= :since", since);
  }

  private Optional<CertificationReview> last(PartnerId partner, String which, UUID... since) {
    var query =
        database
            .sql(SELECT + "where r.partner = :partner " + which + " order by r.id desc limit 1")
            .param("partner", partner.value());
    return (since.length == 0 ? query : query.param("since", since[0])).query(row).optional();
  }

  boolean hasPending(PartnerId partner) {
    return database
        .sql(
            """
            select exists (select from integrations.certification_review
              where partner = :partner and state = 'PENDING')
            """)
        .param("partner", partner.value())
        .query(Boolean.class)
        .single();
  }

  /** What a second certifier decided about it. */
  record Confirmation(State state, MemberId by, String reason, @Nullable LocalDate validUntil) {}

  /** False when it was decided before. */
  boolean confirm(UUID id, Confirmation it, Instant now) {
    return database
            .sql(
                """
                update integrations.certification_review
                set state = :state, confirmed_by = :by, confirmation = :reason, decided_at = :now,
                  valid_until = :validUntil
                where id = :id and state = 'PENDING'
                """)
            .param("id", id)
            .param("state", it.state().name())
            .param("by", it.by().value())
            .param("reason", it.reason())
            .param("now", Timestamps.of(now))
            .param("validUntil", it.validUntil(), Types.DATE)
            .update()
        == 1;
  }

  /** The ids of the evidence it rests on. */
  List<UUID> cited(UUID review) {
    return database
        .sql("select evidence from integrations.certification_citation where review = :review")
        .param("review", review)
        .query((row, _) -> row.getObject("evidence", UUID.class))
        .list();
  }
}
