package io.cvf.ecosystem.governance.onboarding;

import static io.cvf.ecosystem.platform.database.Timestamps.instant;
import static io.cvf.ecosystem.platform.database.Timestamps.instantOrNull;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.AgreementStatus;
import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.integrations.AgreementTier;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of checklists and their items. */
@Repository
class ChecklistRows {

  private static final String SELECT =
      """
      select c.agreement, c.partner, c.stage, c.stage_since, c.frozen, a.status, a.tier
      from governance.checklist c join governance.agreement a on a.id = c.agreement
      where c.agreement = any(:ids)
      """;

  private final JdbcClient database;

  ChecklistRows(JdbcClient database) {
    this.database = database;
  }

  /** False when the agreement has one already. */
  boolean add(AgreementId agreement, PartnerId partner, Instant now) {
    return database
            .sql(
                """
                insert into governance.checklist (agreement, partner, stage, stage_since)
                values (:agreement, :partner, 'INTAKE', :now) on conflict do nothing
                """)
            .param("agreement", agreement.value())
            .param("partner", partner.value())
            .param("now", Timestamps.of(now))
            .update()
        == 1;
  }

  void addItems(AgreementId agreement, LocalDate begunOn) {
    var items = ChecklistItem.values();
    database
        .sql(
            """
            insert into governance.checklist_item (agreement, item, due_on)
            select :agreement, item, due_on from unnest(:items::text[], :days::date[])
              as it (item, due_on)
            """)
        .param("agreement", agreement.value())
        .param("items", Stream.of(items).map(ChecklistItem::code).toArray(String[]::new))
        .param(
            "days",
            Stream.of(items)
                .map(it -> begunOn.plusDays(it.dueDays()).toString())
                .toArray(String[]::new))
        .update();
  }

  Optional<Checklist> find(AgreementId agreement) {
    return of(List.of(agreement)).stream().findFirst();
  }

  /** Kept from everyone else until this transaction ends. */
  Optional<Checklist> lock(AgreementId agreement) {
    return read(SELECT + " for update of c", List.of(agreement)).stream().findFirst();
  }

  /** Those of the agreements that have one, in two queries. */
  List<Checklist> of(Collection<AgreementId> agreements) {
    return read(SELECT, agreements);
  }

  private List<Checklist> read(String query, Collection<AgreementId> agreements) {
    var ids = agreements.stream().map(AgreementId::value).toArray(UUID[]::new);
    var heads = database.sql(query).param("ids", ids).query(ChecklistRows::head).list();
    var items =
        database
            .sql("select * from governance.checklist_item where agreement = any(:ids)")
            .param("ids", ids)
            .query(ChecklistRows::row)
            .list()
            .stream()
            .sorted(comparing(it -> it.state().item()))
            .collect(groupingBy(Row::agreement));
    return heads.stream()
        .map(it ->
            it.with(
                items.getOrDefault(it.agreement(), List.of()).stream().map(Row::state).toList()))
        .toList();
  }

  void done(
      AgreementId agreement,
      ChecklistItem item,
      MemberId by,
      @Nullable String note,
      @Nullable LocalDate validUntil,
      Instant now) {
    update(
        agreement,
        item,
        "done_at = :at, done_by = :by, note = :note, valid_until = :until",
        now,
        by,
        note,
        validUntil);
  }

  void reopened(AgreementId agreement, ChecklistItem item, @Nullable String note) {
    update(
        agreement,
        item,
        "done_at = :at, done_by = :by, note = :note, valid_until = :until",
        null,
        null,
        note,
        null);
  }

  private void update(
      AgreementId agreement,
      ChecklistItem item,
      String values,
      @Nullable Instant at,
      @Nullable MemberId by,
      @Nullable String note,
      @Nullable LocalDate until) {
    database
        .sql(
            "update governance.checklist_item set %s, version = version + 1 ".formatted(values)
                + "where agreement = :agreement and item = :item")
        .param("at", Timestamps.of(at), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("by", by == null ? null : by.value(), Types.OTHER)
        .param("note", note, Types.VARCHAR)
        .param("until", until, Types.DATE)
        .param("agreement", agreement.value())
        .param("item", item.code())
        .update();
  }

  /** Opens an item for a renewal: with a new day, and only new evidence counts. */
  void renew(AgreementId agreement, ChecklistItem item, LocalDate dueOn, Instant now) {
    database
        .sql(
            """
            update governance.checklist_item
            set done_at = null, done_by = null, note = null, valid_until = null, due_on = :dueOn,
              evidence_since = :now, version = version + 1
            where agreement = :agreement and item = :item
            """)
        .param("dueOn", dueOn)
        .param("now", Timestamps.of(now))
        .param("agreement", agreement.value())
        .param("item", item.code())
        .update();
  }

  void assign(
      AgreementId agreement, ChecklistItem item, @Nullable MemberId owner, LocalDate dueOn) {
    database
        .sql(
            """
            update governance.checklist_item
            set owner = :owner, due_on = :dueOn, version = version + 1
            where agreement = :agreement and item = :item
            """)
        .param("owner", owner == null ? null : owner.value(), Types.OTHER)
        .param("dueOn", dueOn)
        .param("agreement", agreement.value())
        .param("item", item.code())
        .update();
  }

  void frozen(AgreementId agreement, boolean frozen) {
    database
        .sql("update governance.checklist set frozen = :frozen where agreement = :agreement")
        .param("frozen", frozen)
        .param("agreement", agreement.value())
        .update();
  }

  /** Keeps what follows from the items; the stage's begin only moves with the stage. */
  void settle(Checklist checklist, OnboardingStage stage, Instant since) {
    var next = checklist.next().map(it -> it.item().code()).orElse(null);
    database
        .sql(
            """
            update governance.checklist
            set stage = :stage, stage_since = :since, done = :done, next_item = :next
            where agreement = :agreement
            """)
        .param("stage", stage.name())
        .param("since", Timestamps.of(since))
        .param("done", checklist.done())
        .param("next", next, Types.VARCHAR)
        .param("agreement", checklist.agreement().value())
        .update();
  }

  private record Row(AgreementId agreement, ItemState state) {}

  private record Head(Checklist empty) {

    AgreementId agreement() {
      return empty.agreement();
    }

    Checklist with(List<ItemState> items) {
      return new Checklist(
          empty.agreement(),
          empty.partner(),
          empty.status(),
          empty.tier(),
          empty.stage(),
          empty.stageSince(),
          empty.frozen(),
          items);
    }
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    return new Head(
        new Checklist(
            new AgreementId(row.getObject("agreement", UUID.class)),
            new PartnerId(row.getObject("partner", UUID.class)),
            AgreementStatus.valueOf(row.getString("status")),
            AgreementTier.valueOf(row.getString("tier")),
            OnboardingStage.valueOf(row.getString("stage")),
            instant(row, "stage_since"),
            row.getBoolean("frozen"),
            List.of()));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    var owner = row.getObject("owner", UUID.class);
    var doneAt = instantOrNull(row, "done_at");
    return new Row(
        new AgreementId(row.getObject("agreement", UUID.class)),
        new ItemState(
            ChecklistItem.of(row.getString("item")).orElseThrow(),
            row.getObject("due_on", LocalDate.class),
            owner == null ? null : new MemberId(owner),
            doneAt == null
                ? null
                : new ItemState.Done(doneAt, new MemberId(row.getObject("done_by", UUID.class))),
            row.getString("note"),
            row.getObject("valid_until", LocalDate.class),
            instantOrNull(row, "evidence_since"),
            row.getLong("version")));
  }
}
