package io.cvf.ecosystem.community.certification;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applying for a certification, and deciding about it: each method is one transaction. */
@Service
class ApplicationService {

  private final Applications applications;
  private final Certifications certifications;
  private final CertificationNews news;
  private final Levels levels;
  private final AuditLog audit;
  private final Clock clock;

  ApplicationService(
      Applications applications,
      Certifications certifications,
      CertificationNews news,
      Levels levels,
      AuditLog audit,
      Clock clock) {
    this.applications = applications;
    this.certifications = certifications;
    this.news = news;
    this.levels = levels;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Application apply(
      CertificationLevel level,
      @Nullable String statement,
      @Nullable List<Evidence.@Nullable Given> evidence,
      Caller by) {
    var words = CertificationText.statement(statement);
    var shown = Evidence.checked(evidence, levels.of(level));
    var id =
        applications
            .add(by.id(), level, words, shown, clock.instant())
            .orElseThrow(() ->
                Problem.conflict(
                    "application-open",
                    "You have applied already",
                    "Your application for %s waits for a decision; withdraw it to change it."
                        .formatted(level)));
    return find(id);
  }

  @Transactional
  Application withdraw(UUID id, Caller by) {
    var application = applications.lock(id).filter(it -> by.is(it.member().id())).orElse(null);
    if (application == null) {
      throw notFound();
    }
    application.requireOpen();
    applications.withdraw(id);
    return find(id);
  }

  /** A decision about an application. */
  record Verdict(
      boolean granted,
      @Nullable String reason,
      @Nullable LocalDate expiresOn,
      @Nullable String cohort) {}

  @Transactional
  Application decide(UUID id, Verdict verdict, Caller by) {
    var why = Reason.checked(verdict.reason());
    var application = applications.lock(id).orElseThrow(ApplicationService::notFound);
    var member = application.member().id();
    certifications.requireImpartial(member, by);
    application.requireOpen();
    var level = levels.of(application.level());
    var now = clock.instant();
    if (verdict.granted()) {
      var certificate =
          certifications.grant(
              member,
              level,
              application.evidence(),
              why,
              verdict.expiresOn(),
              verdict.cohort(),
              by);
      applications.decide(id, certificate, why, by.id(), now);
    } else {
      applications.decide(id, null, why, by.id(), now);
      audit.record(
          by.id(),
          "certification.refused",
          "certification-application:" + id,
          Map.of("member", member.toString(), "level", level.level()),
          why);
      news.refused(id, member, level.title(), why, by.id(), now);
    }
    return find(id);
  }

  Page<Application> own(Caller by, Paging paging) {
    return applications.of(by.id(), paging);
  }

  Page<Application> inState(Application.State state, Paging paging) {
    return applications.inState(state, paging);
  }

  private Application find(UUID id) {
    return applications.find(id).orElseThrow(ApplicationService::notFound);
  }

  private static Problem notFound() {
    return Problem.notFound(
        "application-not-found", "There is no such application", "No application has this id.");
  }
}
