package io.cvf.ecosystem.community.certification;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.community.certification.Certificates.Grant;
import io.cvf.ecosystem.community.members.MemberNotFound;
import io.cvf.ecosystem.community.reputation.Points;
import io.cvf.ecosystem.identity.Affiliations;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.cvf.ecosystem.platform.web.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Granting and revoking certifications, and what other rooms may ask about them. */
@Service
public class Certifications {

  private final Certificates certificates;
  private final Levels levels;
  private final Points points;
  private final Affiliations affiliations;
  private final CertificationNews news;
  private final AuditLog audit;
  private final Clock clock;

  Certifications(
      Certificates certificates,
      Levels levels,
      Points points,
      Affiliations affiliations,
      CertificationNews news,
      AuditLog audit,
      Clock clock) {
    this.certificates = certificates;
    this.levels = levels;
    this.points = points;
    this.affiliations = affiliations;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** The highest level the member holds now: granted, not expired, not revoked. */
  public CertificationLevel levelOf(MemberId member) {
    return certificates.validLevels(member, today()).stream()
        .max(Comparator.naturalOrder())
        .orElse(CertificationLevel.NONE);
  }

  /**
   * What a certifier grants without an application.
   *
   * @param expiresOn null for what the level provides
   */
  record Direct(
      CertificationLevel level,
      @Nullable List<Evidence.@Nullable Given> evidence,
      @Nullable String reason,
      @Nullable LocalDate expiresOn,
      @Nullable String cohort) {}

  /** Certifies a member, never oneself nor one's own organisation. */
  @Transactional
  UUID grant(String username, Direct direct, Caller by) {
    var level = levels.of(direct.level());
    var why = Reason.checked(direct.reason());
    var evidence = Evidence.checked(direct.evidence(), level);
    var member = member(username);
    requireImpartial(member, by);
    return grant(member, level, evidence, why, direct.expiresOn(), direct.cohort(), by);
  }

  UUID grant(
      MemberId member,
      Level level,
      List<Evidence> evidence,
      String reason,
      @Nullable LocalDate expiresOn,
      @Nullable String cohort,
      Caller by) {
    var now = clock.instant();
    var end =
        expiresOn == null ? level.expiry(today()) : CertificationText.expiry(expiresOn, today());
    var group = CertificationText.cohort(cohort);
    var id = certificates.add(new Grant(member, level, group, evidence, reason, end, by.id(), now));
    points.certified(member, id, level.level(), end, now);
    audit.record(
        by.id(),
        "certification.granted",
        "certification:" + id,
        Map.of("member", member.toString(), "level", level.level()),
        reason);
    news.granted(id, member, level.title(), by.id(), now);
    return id;
  }

  /** It counts no longer, and everybody can read why. */
  @Transactional
  void revoke(UUID id, @Nullable String reason, Caller by) {
    var why = Reason.checked(reason);
    var certificate = find(id);
    requireImpartial(certificate.member().id(), by);
    var now = clock.instant();
    if (!certificates.revoke(id, by.id(), why, now)) {
      throw Problem.conflict(
          "certification-revoked", "It was revoked before", "A certification is revoked once.");
    }
    points.certificationRevoked(certificate.member().id(), id, by.id(), why, now);
    audit.record(by.id(), "certification.revoked", "certification:" + id, Map.of(), why);
    var title = levels.of(certificate.level()).title();
    news.revoked(id, certificate.member().id(), title, why, by.id(), now);
  }

  /** 404 {@code certification-not-found}. */
  Certificate find(UUID id) {
    return certificates
        .find(id)
        .orElseThrow(() ->
            Problem.notFound(
                "certification-not-found",
                "There is no such certificate",
                "No certificate has this id."));
  }

  Page<Certificate> of(String username, Paging paging) {
    return certificates.of(member(username), paging);
  }

  /** Throws 403 {@code not-yours}. */
  void requireImpartial(MemberId member, Caller by) {
    if (by.is(member)) {
      throw Problem.forbidden("Somebody else decides about your own certification.");
    }
    if (affiliations.any(by.id(), List.of(member))) {
      throw Problem.forbidden("Somebody outside your organisation decides about it.");
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private MemberId member(String username) {
    return certificates.member(username).orElseThrow(() -> MemberNotFound.named(username));
  }
}
