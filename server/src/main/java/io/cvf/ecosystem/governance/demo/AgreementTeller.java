package io.cvf.ecosystem.governance.demo;

import static java.util.Objects.requireNonNull;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.governance.agreements.AgreementService;
import io.cvf.ecosystem.governance.agreements.ChosenTerms;
import io.cvf.ecosystem.governance.agreements.SigningService;
import io.cvf.ecosystem.governance.demo.GovernanceScript.AgreementScript;
import io.cvf.ecosystem.governance.demo.GovernanceScript.Step;
import io.cvf.ecosystem.governance.onboarding.ChecklistService;
import io.cvf.ecosystem.governance.onboarding.ItemEvidenceService;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.web.IfMatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells how partners came to their agreements, step by step. */
@Component
@ConditionalOnBooleanProperty("cvf.demo")
class AgreementTeller {

  private static final String SOMEWHERE = "127.0.0.1";

  private final AgreementService agreements;
  private final ChecklistService checklists;
  private final ItemEvidenceService evidence;
  private final SigningService signing;

  AgreementTeller(
      AgreementService agreements,
      ChecklistService checklists,
      ItemEvidenceService evidence,
      SigningService signing) {
    this.agreements = agreements;
    this.checklists = checklists;
    this.evidence = evidence;
    this.signing = signing;
  }

  List<Happening> happenings(AgreementScript script, Map<String, Caller> cast) {
    var telling = new Telling(script);
    return script.steps().stream()
        .map(step ->
            new Happening(
                step.at(), () -> telling.happen(step, requireNonNull(cast.get(step.by())))))
        .toList();
  }

  /** What is known of an agreement while its story is told. */
  private final class Telling {

    private final AgreementScript script;
    private @Nullable AgreementId begun;

    Telling(AgreementScript script) {
      this.script = script;
    }

    void happen(Step step, Caller by) {
      switch (step.deed()) {
        case BEGIN -> begin(by);
        case SHOW -> show(step, by);
        case COMPLETE -> complete(step, by);
        case SIGN -> sign(step, by);
      }
    }

    private void begin(Caller by) {
      var terms = new ChosenTerms.Given(null, script.tier(), script.contact(), script.zone(), null);
      begun = agreements.begin(script.partner(), terms, by);
    }

    private void show(Step step, Caller by) {
      var given = new ItemEvidenceService.Given(step.url(), null, step.note());
      try {
        var _ = evidence.add(agreement().value(), requireNonNull(step.item()), given, by);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void complete(Step step, Caller by) {
      var item = requireNonNull(step.item());
      var id = agreement().value();
      var base = new IfMatch(checklists.version(id, item, by));
      var _ = checklists.set(id, item, true, step.note(), base, by);
    }

    private void sign(Step step, Caller by) {
      var text = signing.waiting(agreement());
      signing.sign(
          agreement(),
          new SigningService.Given(text, step.name(), step.title(), true, SOMEWHERE),
          by);
    }

    private AgreementId agreement() {
      return requireNonNull(begun);
    }
  }
}
