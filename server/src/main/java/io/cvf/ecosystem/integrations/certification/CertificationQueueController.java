package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.certification.PartnerApplicationController.ApplicationView;
import io.cvf.ecosystem.integrations.certification.WaitingReviews.Kind;
import io.cvf.ecosystem.integrations.certification.WaitingReviews.Waiting;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/certification-queue")
@Tag(name = "Certification of partners")
class CertificationQueueController {

  private final WaitingReviews waiting;
  private final PartnerApplications applications;
  private final PartnerApplicationService service;
  private final CertificationReviews reviews;
  private final PartnerAccess access;
  private final People people;

  CertificationQueueController(
      WaitingReviews waiting,
      PartnerApplications applications,
      PartnerApplicationService service,
      CertificationReviews reviews,
      PartnerAccess access,
      People people) {
    this.waiting = waiting;
    this.applications = applications;
    this.service = service;
    this.reviews = reviews;
    this.access = access;
    this.people = people;
  }

  @Schema(name = "CertificationQueueEntry")
  record EntryView(
      PartnerCard partner,
      @Schema(description = "Absent for a certification that ends and nobody applied to renew.")
          @Nullable ApplicationView application,
      Kind kind,
      Instant waitingSince,
      @Schema(description = "To be confirmed, or appealed.") @Nullable UUID review,
      boolean mayReview,
      @Nullable String whyNot) {}

  @GetMapping
  @AllowedTo({Role.CERTIFIER, Role.MAINTAINER})
  @Operation(
      summary = "What waits for certifiers, the longest waiting first",
      description =
          """
          First applications, renewals (also those that are due and nobody applied for), overall \
          reviews to confirm, and appeals.\
          """)
  Page<EntryView> open(
      @Parameter(schema = @Schema(allowableValues = "open")) @RequestParam(defaultValue = "open")
          String state,
      Caller caller,
      Paging paging) {
    if (!state.equals("open")) {
      throw Problem.invalid("/state", "Only what is open is listed: open.");
    }
    return waiting.open(paging).map(it -> view(it, caller));
  }

  private EntryView view(Waiting it, Caller caller) {
    var partner = access.find(it.partner());
    var application = it.application() == null ? null : application(it.application());
    var whyNot = whyNot(it, partner, caller);
    return new EntryView(
        PartnerCard.of(partner),
        application,
        it.kind(),
        it.since(),
        it.review(),
        whyNot == null,
        whyNot);
  }

  private @Nullable ApplicationView application(UUID id) {
    return applications
        .find(id)
        .map(it ->
            ApplicationView.of(
                it, people.of(List.of(it.appliedBy())), service.measurement(it).orElse(null)))
        .orElse(null);
  }

  private @Nullable String whyNot(Waiting it, Partner partner, Caller caller) {
    if (!caller.is(Role.CERTIFIER)) {
      return "Only certifiers decide about it.";
    }
    if (!access.isImpartial(partner, caller.id())) {
      return "You share an organisation with %s.".formatted(partner.name());
    }
    if (it.application() == null) {
      return "%s has not applied for its renewal yet.".formatted(partner.name());
    }
    var made =
        it.review() != null
            && reviews
                .find(it.review())
                .filter(review -> review.wasMadeBy(caller.id()))
                .isPresent();
    return made ? "You took part in the review; another certifier decides." : null;
  }
}
