package io.cvf.ecosystem.governance.onboarding;

import static io.cvf.ecosystem.governance.onboarding.ChecklistItem.LEGAL_REVIEW;
import static io.cvf.ecosystem.governance.onboarding.ChecklistItem.REVENUE_MODEL_SIGNED;
import static io.cvf.ecosystem.governance.onboarding.ChecklistItem.SECURITY_AUDIT;
import static io.cvf.ecosystem.governance.onboarding.ChecklistItem.SLA_ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What agreements ask of checklists. */
@ApiTest
class ChecklistsTests {

  @Autowired ApplicationContext context;
  @Autowired Checklists checklists;
  @Autowired TestClock clock;
  @Autowired JdbcClient database;
  private Intake intake;
  private AgreementId acme;

  @BeforeEach
  void agreement() {
    intake = new Intake(context);
    acme = intake.acme();
  }

  @Test
  void aChecklistBeginsWithEverythingOpen() {
    var begun = checklists.progress(acme);
    assertThat(begun.stage()).isEqualTo(OnboardingStage.INTAKE);
    assertThat(begun.open()).containsExactly(ChecklistItem.values());
    assertThat(begun.percent()).isZero();
    assertThat(begun.total()).isEqualTo(8);
    assertThat(checklists.progress(List.of(acme, new AgreementId(UUID.randomUUID()))))
        .containsOnlyKeys(acme);
  }

  @Test
  void beginningTwiceIsBeginningOnce() {
    var partner =
        database
            .sql("select partner from governance.checklist where agreement = :id")
            .param("id", acme.value())
            .query(UUID.class)
            .single();
    intake.does(it -> it.begin(acme, new PartnerId(partner), intake.today().plusDays(3)));
    assertThat(dueOn("legal_review")).isEqualTo("2027-01-11");
  }

  @Test
  void theDaysAreCountedFromTheBegin() {
    assertThat(dueOn("security_audit")).isEqualTo("2027-01-25");
    assertThat(dueOn("go_live_approval")).isEqualTo("2027-03-08");
  }

  @Test
  void anOpenChecklistIsNotActivated() {
    assertThatIllegalStateException().isThrownBy(() -> intake.does(it -> it.activate(acme)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> checklists.progress(new AgreementId(UUID.randomUUID())));
  }

  @Test
  void bothSignaturesMakeItActiveAndEveryStayIsKept() {
    activate();
    assertThat(checklists.progress(acme).stage()).isEqualTo(OnboardingStage.ACTIVE);
    intake.does(it -> it.activate(acme));
    assertThat(stays()).containsExactly("INTAKE", "MONITORING", "ACTIVE");
    assertThat(
            database
                .sql(
                    """
                    select extract(day from until - since)::int from governance.checklist_stay
                    where stage = 'MONITORING'
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(5);
  }

  @Test
  void aRenewalReopensWhatHasExpiredAndWhatIsSignedAnew() {
    activate();
    clock.advance(Duration.ofDays(305));
    assertThat(renewed()).containsExactly(LEGAL_REVIEW, SLA_ACCEPTED, REVENUE_MODEL_SIGNED);
    assertThat(checklists.progress(acme).stage()).isEqualTo(OnboardingStage.INTAKE);
    assertThat(dueOn("legal_review")).isEqualTo(intake.today().plusDays(7).toString());
  }

  @Test
  void anAuditThatIsAYearOldIsReopenedToo() {
    activate();
    clock.advance(Duration.ofDays(365));
    assertThat(renewed())
        .containsExactly(LEGAL_REVIEW, SECURITY_AUDIT, SLA_ACCEPTED, REVENUE_MODEL_SIGNED);
    assertThat(renewed()).as("what is open already").isEmpty();
  }

  private List<ChecklistItem> renewed() {
    var reopened = new ArrayList<ChecklistItem>();
    intake.does(it -> reopened.addAll(it.reopenExpired(acme, intake.today())));
    return reopened;
  }

  private void activate() {
    intake.tick(acme, ChecklistItem.values());
    clock.advance(Duration.ofDays(5));
    intake.does(it -> {
      it.freeze(acme);
      it.activate(acme);
    });
    intake.status(acme, "ACTIVE");
  }

  private List<String> stays() {
    return database
        .sql("select stage from governance.checklist_stay order by id")
        .query(String.class)
        .list();
  }

  private String dueOn(String item) {
    return database
        .sql("select due_on::text from governance.checklist_item where item = :item")
        .param("item", item)
        .query(String.class)
        .single();
  }
}
