package io.cvf.ecosystem.community.certification;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.community.certification.ApplicationController.HolderView;
import io.cvf.ecosystem.community.reputation.Points;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Certification of members")
class CertificateController {

  private static final String VC_JWT = "application/vc+jwt";

  private final Certifications certifications;
  private final Levels levels;
  private final Points points;
  private final Badge badge;

  CertificateController(Certifications certifications, Levels levels, Points points, Badge badge) {
    this.certifications = certifications;
    this.levels = levels;
    this.points = points;
    this.badge = badge;
  }

  @Schema(name = "CertificationLevels")
  record LevelList(List<LevelView> items) {}

  @Schema(name = "CertificationLevelDescription")
  record LevelView(
      CertificationLevel level,
      String title,
      String description,
      @Schema(description = "Reputation it counts while it is the highest valid level.") int points,
      @Schema(description = "Absent when certificates do not expire by themselves.")
          @Nullable Integer validityDays,
      List<Criterion> criteria) {}

  @Schema(name = "NewCertification")
  record NewCertification(
      @Schema(requiredMode = REQUIRED) @Nullable CertificationLevel level,
      @Schema(requiredMode = REQUIRED, description = "Something for each criterion of the level.")
          @Nullable List<Evidence.@Nullable Given> evidence,
      @Schema(requiredMode = REQUIRED) @Nullable String reason,
      @Schema(description = "The first day it is no longer valid; absent for the level's default.")
          @Nullable LocalDate expiresOn,
      @Schema(description = "Shown on the certificate.", example = "Moderators 1")
          @Nullable String cohort) {}

  @Schema(name = "RevocationReason")
  record Reason(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @Schema(name = "Certificate")
  record CertificateView(
      UUID id,
      HolderView member,
      CertificationLevel level,
      @Nullable String cohort,
      Instant grantedAt,
      String grantedBy,
      String reason,
      @Schema(description = "The first day, in UTC, on which it is no longer valid.")
          @Nullable LocalDate expiresOn,
      Certificate.State state,
      Certificate.@Nullable Revocation revoked,
      @Schema(description = "As they were when it was granted.") List<Criterion> criteria,
      List<Evidence> evidence) {}

  @GetMapping("/certification-levels")
  @Public
  @Operation(summary = "The levels members can be certified for, and what each takes")
  LevelList levels() {
    return new LevelList(
        levels.all().stream()
            .map(it ->
                new LevelView(
                    it.level(),
                    it.title(),
                    it.description(),
                    points.worth(it.level()),
                    it.validityDays(),
                    it.criteria()))
            .toList());
  }

  @PostMapping("/members/{username}/certifications")
  @AllowedTo(Role.CERTIFIER)
  @Operation(
      summary = "Certify a member who did not apply",
      description = "Not yourself, nor somebody of your own organisation.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<CertificateView> grant(
      @Parameter(example = "ada") @PathVariable String username,
      @RequestBody NewCertification body,
      Caller caller) {
    var level = CertificationText.level(body.level());
    var direct =
        new Certifications.Direct(
            level, body.evidence(), body.reason(), body.expiresOn(), body.cohort());
    var id = certifications.grant(username, direct, caller);
    return ResponseEntity.created(URI.create("/api/v1/certifications/" + id)).body(read(id));
  }

  @GetMapping("/members/{username}/certifications")
  @Public
  @Operation(summary = "A member's certificates, newest first")
  Page<CertificateView> of(
      @Parameter(example = "ada") @PathVariable String username, Paging paging) {
    return certifications.of(username, paging).map(this::view);
  }

  @GetMapping("/certifications/{id}")
  @Public
  @Operation(summary = "A certificate, and whether it is valid now")
  CertificateView read(@PathVariable UUID id) {
    return view(certifications.find(id));
  }

  @PostMapping("/certifications/{id}/revocation")
  @AllowedTo({Role.CERTIFIER, Role.MAINTAINER})
  @Operation(
      summary = "Revoke a certificate",
      description = "Not your own, nor of your own organisation. Everyone can read the reason.")
  CertificateView revoke(@PathVariable UUID id, @RequestBody Reason body, Caller caller) {
    certifications.revoke(id, body.reason(), caller);
    return read(id);
  }

  @GetMapping("/certifications/{id}/badge")
  @Public
  @Operation(
      summary = "The certificate as an Open Badges 3.0 credential",
      description =
          """
          A signed JWT (EdDSA) with the public key in its header, which is one of \
          `GET /signing-keys`; verifiers of verifiable credentials check it offline. Whether it \
          was revoked since, the certificate itself tells; a revoked one has no badge.\
          """)
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = VC_JWT, schema = @Schema(type = "string")))
  ResponseEntity<byte[]> badge(@PathVariable UUID id) {
    var certificate = certifications.find(id);
    var jwt = badge.of(certificate);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(VC_JWT))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("%s-%s.jwt".formatted(certificate.member().username(), id))
                .build()
                .toString())
        .body(jwt.getBytes(StandardCharsets.US_ASCII));
  }

  private CertificateView view(Certificate it) {
    return new CertificateView(
        it.id(),
        HolderView.of(it.member()),
        it.level(),
        it.cohort(),
        it.grantedAt(),
        it.grantedBy(),
        it.reason(),
        it.expiresOn(),
        it.state(certifications.today()),
        it.revocation(),
        it.criteria(),
        it.evidence());
  }
}
