package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.certification.PartnerApplication.Plan;
import io.cvf.ecosystem.integrations.certification.PartnerApplication.State;
import io.cvf.ecosystem.integrations.partners.Partner;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.requirements.Criterion;
import io.cvf.ecosystem.integrations.requirements.RequirementSets;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.problems.Violations;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applying for a certification, and withdrawing. */
@Service
public class PartnerApplicationService {

  private final PartnerApplications applications;
  private final CertificationReviews reviews;
  private final MeasuredFigures figures;
  private final PartnerAccess access;
  private final RequirementSets requirements;
  private final PartnerCertificationSettings settings;
  private final AuditLog audit;
  private final Clock clock;

  PartnerApplicationService(
      PartnerApplications applications,
      CertificationReviews reviews,
      MeasuredFigures figures,
      PartnerAccess access,
      RequirementSets requirements,
      PartnerCertificationSettings settings,
      AuditLog audit,
      Clock clock) {
    this.applications = applications;
    this.reviews = reviews;
    this.figures = figures;
    this.access = access;
    this.requirements = requirements;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public PartnerApplication apply(
      String slugOrId, @Nullable String statement, @Nullable String stagingEndpoint, Caller by) {
    var found = access.find(slugOrId);
    access.requireDeveloper(found, by);
    var words = PartnerCertificationText.required(statement, "/statement");
    var endpoint = PartnerCertificationText.clean(stagingEndpoint);
    var partner = access.lock(found.id());
    PartnerCertificationProblems.requireAlive(partner);
    new Violations()
        .require(
            endpoint == null || PartnerCertificationText.isEndpoint(endpoint),
            "/stagingEndpoint",
            "Give an address that begins with https://, of at most 500 characters.")
        .require(
            endpoint != null || !needsStaging(partner),
            "/stagingEndpoint",
            "Your category has criteria that are measured: name an address to be probed.")
        .refuseIfAny();
    var now = clock.instant();
    var plan =
        endpoint == null || measured(partner).isEmpty()
            ? null
            : new Plan(now.plus(settings.measurementTime()), settings.probeInterval());
    var id =
        applications
            .add(partner.id(), words, endpoint, plan, by.id(), now)
            .orElseThrow(() ->
                Problem.conflict(
                    "certification-application-open",
                    "An application is open",
                    "Wait for its decision, or withdraw it to make another."));
    audit.record(
        by.id(),
        "partner-application.made",
        partner.subject(),
        Map.of("application", id.toString()),
        null);
    return applications.find(id).orElseThrow();
  }

  @Transactional
  public void withdraw(String slugOrId, Caller by) {
    var found = access.find(slugOrId);
    access.requireDeveloper(found, by);
    var partner = access.lock(found.id());
    var application = applications.open(partner.id()).orElseThrow(this::notFound);
    if (reviews.hasPending(partner.id())) {
      throw PartnerCertificationProblems.pending(partner);
    }
    applications.close(application.id(), State.WITHDRAWN, clock.instant());
    audit.record(
        by.id(),
        "partner-application.withdrawn",
        partner.subject(),
        Map.of("application", application.id().toString()),
        null);
  }

  /** The open one, else the last. */
  PartnerApplication read(String slugOrId, Caller caller) {
    var partner = access.find(slugOrId);
    if (!caller.is(Role.CERTIFIER, Role.MAINTAINER)) {
      access.requireInsider(partner, caller);
    }
    return applications.latest(partner.id()).orElseThrow(this::notFound);
  }

  Optional<Measurement> measurement(PartnerApplication application) {
    return figures.measurement(application);
  }

  private boolean needsStaging(Partner partner) {
    return measured(partner).stream()
        .map(it -> Objects.requireNonNull(it.measured()))
        .anyMatch(it -> figures.ofProduction(partner.id(), it).isEmpty());
  }

  private List<Criterion> measured(Partner partner) {
    return requirements.inForce(clock.instant()).of(partner.category()).criteria().stream()
        .filter(it -> it.measured() != null)
        .toList();
  }

  private Problem notFound() {
    return Problem.notFound(
        "certification-application-not-found",
        "There is no application",
        "The partner has not applied, or has no application that is open.");
  }
}
