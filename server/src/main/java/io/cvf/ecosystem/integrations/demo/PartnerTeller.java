package io.cvf.ecosystem.integrations.demo;

import static java.util.Objects.requireNonNull;

import io.cvf.ecosystem.identity.OrganisationFounding;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.certification.CertificationReviewService;
import io.cvf.ecosystem.integrations.certification.EvidenceService;
import io.cvf.ecosystem.integrations.certification.NewReview;
import io.cvf.ecosystem.integrations.certification.PartnerApplicationService;
import io.cvf.ecosystem.integrations.certification.ReviewAppealService;
import io.cvf.ecosystem.integrations.demo.PartnerScript.Event;
import io.cvf.ecosystem.integrations.partners.PartnerRulings;
import io.cvf.ecosystem.integrations.partners.PartnerService;
import io.cvf.ecosystem.integrations.partners.PartnerText;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.problems.Violations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells what happened to partners, deed by deed. */
@Component
@ConditionalOnBooleanProperty("cvf.demo")
class PartnerTeller {

  private final OrganisationFounding organisations;
  private final PartnerService partners;
  private final PartnerRulings rulings;
  private final EvidenceService evidence;
  private final PartnerApplicationService applications;
  private final CertificationReviewService reviews;
  private final ReviewAppealService appeals;

  PartnerTeller(
      OrganisationFounding organisations,
      PartnerService partners,
      PartnerRulings rulings,
      EvidenceService evidence,
      PartnerApplicationService applications,
      CertificationReviewService reviews,
      ReviewAppealService appeals) {
    this.organisations = organisations;
    this.partners = partners;
    this.rulings = rulings;
    this.evidence = evidence;
    this.applications = applications;
    this.reviews = reviews;
    this.appeals = appeals;
  }

  Stream<Happening> happenings(PartnerScript script, Cast cast, LocalDate today) {
    var telling = new Telling(script, cast, today);
    return script.events().stream()
        .map(event -> new Happening(event.at(), () -> telling.happen(event)));
  }

  /** What is known of a partner while its story is told. */
  private final class Telling {

    private final PartnerScript script;
    private final Cast cast;
    private final LocalDate today;
    private final Map<String, UUID> shown = new HashMap<>();
    private @Nullable UUID review;

    Telling(PartnerScript script, Cast cast, LocalDate today) {
      this.script = script;
      this.cast = cast;
      this.today = today;
    }

    void happen(Event event) {
      var by = cast.named(event.by());
      switch (event.deed()) {
        case REGISTER -> register(by);
        case JOIN ->
            organisations.appoint(
                by, script.slug(), requireNonNull(event.who()), Position.DEVELOPER);
        case EVIDENCE -> show(event, by);
        case APPLY ->
            applications.apply(script.slug(), event.statement(), event.stagingEndpoint(), by);
        case REVIEW -> review = reviews.review(script.slug(), given(event), by).id();
        case CONFIRM -> reviews.confirm(lastReview(), event.agreed(), event.reason(), by);
        case APPEAL -> appeals.appeal(lastReview(), event.text(), by);
        case SUSPEND -> rulings.suspend(script.slug(), event.reason(), by);
        case TERMINATE -> rulings.terminate(script.slug(), event.reason(), by);
      }
    }

    private void register(Caller by) {
      organisations.found(by, script.slug(), script.name());
      var text =
          PartnerText.checked(
              new PartnerText.Given(
                  script.name(),
                  script.category(),
                  script.website(),
                  script.contactEmail(),
                  script.description()),
              new Violations());
      partners.register(script.slug(), script.slug(), text, by);
    }

    private void show(Event event, Caller by) {
      var file =
          event.fileName() == null
              ? null
              : new PlainFile(event.fileName(), requireNonNull(event.text()));
      var expires = event.expiresIn() == null ? null : today.plusDays(event.expiresIn());
      var given =
          new EvidenceService.Given(event.criterion(), expires, event.note(), event.url(), file);
      try {
        shown.put(requireNonNull(event.id()), evidence.add(script.slug(), given, by).id());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private NewReview given(Event event) {
      return new NewReview(
          event.path(),
          scores(event.scores()),
          event.overallScore() == null ? null : BigDecimal.valueOf(event.overallScore()),
          event.notes(),
          ids(event.evidence()),
          event.reason());
    }

    private @Nullable List<NewReview.@Nullable Given> scores(
        @Nullable List<PartnerScript.Score> scores) {
      if (scores == null) {
        return null;
      }
      return scores.stream().<NewReview.@Nullable Given>map(this::given).toList();
    }

    private NewReview.Given given(PartnerScript.Score score) {
      return new NewReview.Given(
          score.criterion(),
          BigDecimal.valueOf(score.score()),
          score.note(),
          ids(score.evidence()));
    }

    private @Nullable List<@Nullable UUID> ids(@Nullable List<String> names) {
      if (names == null) {
        return null;
      }
      return names.stream().<@Nullable UUID>map(it -> requireNonNull(shown.get(it), it)).toList();
    }

    private UUID lastReview() {
      return requireNonNull(review);
    }
  }
}
