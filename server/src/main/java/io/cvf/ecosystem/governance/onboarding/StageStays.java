package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.platform.database.Timestamps;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long checklists were in which stage; nothing of it is ever rewritten. */
@Repository
class StageStays {

  private final JdbcClient database;

  StageStays(JdbcClient database) {
    this.database = database;
  }

  /** Ends the present stay, if there is one, where the new one begins. */
  void enter(AgreementId agreement, OnboardingStage stage, Instant now) {
    database
        .sql(
            """
            update governance.checklist_stay set until = greatest(since, :now)
            where agreement = :agreement and until is null
            """)
        .param("now", Timestamps.of(now))
        .param("agreement", agreement.value())
        .update();
    database
        .sql(
            """
            insert into governance.checklist_stay (agreement, stage, since)
            values (:agreement, :stage, :now)
            """)
        .param("agreement", agreement.value())
        .param("stage", stage.name())
        .param("now", Timestamps.of(now))
        .update();
  }
}
