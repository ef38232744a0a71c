package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Partners with an agreement and its checklist, as agreements would begin them. */
public final class Intake {

  public static final Instant MONDAY = Instant.parse("2027-01-04T08:00:00Z");

  private final JdbcClient database;
  private final Checklists checklists;
  private final ChecklistRows rows;
  private final StageMoves moves;
  private final TestClock clock;
  private final TransactionTemplate transaction;
  private final Marketplace market;

  public Intake(ApplicationContext context) {
    this.database = context.getBean(JdbcClient.class);
    this.checklists = context.getBean(Checklists.class);
    this.rows = context.getBean(ChecklistRows.class);
    this.moves = context.getBean(StageMoves.class);
    this.clock = context.getBean(TestClock.class);
    this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    this.market = new Marketplace(context);
    clock.set(MONDAY);
  }

  public Marketplace market() {
    return market;
  }

  /** Acme: olga owns, dan develops, fred keeps the books; eve is a stranger. */
  public AgreementId acme() {
    var agreement = agreement("acme", "olga", "STANDARD");
    market.employ("acme", "dan", "DEVELOPER");
    market.employ("acme", "fred", "FINANCE");
    market.member("eve");
    return agreement;
  }

  public AgreementId agreement(String slug, String owner, String tier) {
    var partner = new PartnerId(market.partner(slug, owner));
    var id =
        new AgreementId(
            database
                .sql(
                    """
                    insert into governance.agreement (partner, integration_type, tier,
                      escalation_contact, zone, missing_data, legal_version, created_at, created_by)
                    values (:partner, 'WORKFLOW_PLATFORM', :tier, 'call olga', 'UTC', 'EXCLUDED',
                      '1', :now, uuidv7())
                    returning id
                    """)
                .param("partner", partner.value())
                .param("tier", tier)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single());
    does(it -> it.begin(id, partner, today()));
    return id;
  }

  /** In a transaction, as agreements call it. */
  public void does(Consumer<Checklists> work) {
    transaction.executeWithoutResult(_ -> work.accept(checklists));
  }

  /** As agreements decide it. */
  public void status(AgreementId agreement, String status) {
    database
        .sql(
            """
            update governance.agreement set status = :status,
              starts_on = case when :status in ('ONBOARDING', 'WITHDRAWN') then null else :today end,
              ends_on = case when :status in ('ONBOARDING', 'WITHDRAWN') then null else :today + 365 end
            where id = :id
            """)
        .param("status", status)
        .param("today", today())
        .param("id", agreement.value())
        .update();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Ticks items without asking the rules; the stage follows. */
  public void tick(AgreementId agreement, ChecklistItem... items) {
    for (var item : items) {
      database
          .sql(
              """
              update governance.checklist_item
              set done_at = :now, done_by = uuidv7(), valid_until = :until, version = version + 1
              where agreement = :agreement and item = :item
              """)
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .param("until", item.validity().from(today()), java.sql.Types.DATE)
          .param("agreement", agreement.value())
          .param("item", item.code())
          .update();
    }
    transaction.executeWithoutResult(_ -> moves.follow(rows.lock(agreement).orElseThrow(), null));
  }
}
