package io.cvf.ecosystem.community.certification;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Certification of members")
class ApplicationController {

  private final ApplicationService service;

  ApplicationController(ApplicationService service) {
    this.service = service;
  }

  @Schema(name = "NewCertificationApplication")
  record NewApplication(
      @Schema(requiredMode = REQUIRED) @Nullable CertificationLevel level,
      @Schema(requiredMode = REQUIRED, description = "Why you; at most 5,000 characters.")
          @Nullable String statement,
      @Schema(requiredMode = REQUIRED, description = "Something for each criterion of the level.")
          @Nullable List<Evidence.@Nullable Given> evidence) {}

  @Schema(name = "CertificationVerdict")
  record Verdict(
      @Schema(requiredMode = REQUIRED) @Nullable Boolean granted,
      @Schema(requiredMode = REQUIRED) @Nullable String reason,
      @Schema(description = "The first day it is no longer valid; absent for the level's default.")
          @Nullable LocalDate expiresOn,
      @Schema(description = "Shown on the certificate.", example = "Moderators 1")
          @Nullable String cohort) {}

  @Schema(name = "CertificationApplication")
  record ApplicationView(
      UUID id,
      HolderView member,
      CertificationLevel level,
      String statement,
      List<Evidence> evidence,
      Application.State state,
      Instant submittedAt,
      Application.@Nullable Decision decision,
      @Schema(description = "The certificate it led to.") @Nullable UUID certification,
      @Schema(description = "What you may do with it now.") List<Application.Action> actions) {

    static ApplicationView of(Application it, Caller caller) {
      return new ApplicationView(
          it.id(),
          HolderView.of(it.member()),
          it.level(),
          it.statement(),
          it.evidence(),
          it.state(),
          it.submittedAt(),
          it.decision(),
          it.certification(),
          it.actions(caller));
    }
  }

  @Schema(name = "CertificateHolder")
  record HolderView(String username, String displayName) {

    static HolderView of(Certificate.Holder holder) {
      return new HolderView(holder.username(), holder.displayName());
    }
  }

  @PostMapping("/me/certification-applications")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Apply for a certification",
      description =
          """
          The evidence, not the statement, becomes public on the certificate when it is granted.\
          """)
  ApplicationView apply(@RequestBody NewApplication body, Caller caller) {
    var level = CertificationText.level(body.level());
    return ApplicationView.of(
        service.apply(level, body.statement(), body.evidence(), caller), caller);
  }

  @GetMapping("/me/certification-applications")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Your applications, newest first")
  Page<ApplicationView> own(Caller caller, Paging paging) {
    return service.own(caller, paging).map(it -> ApplicationView.of(it, caller));
  }

  @PostMapping("/me/certification-applications/{id}/withdrawal")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Withdraw your application")
  ApplicationView withdraw(@PathVariable UUID id, Caller caller) {
    return ApplicationView.of(service.withdraw(id, caller), caller);
  }

  @GetMapping("/certification-applications")
  @AllowedTo({Role.CERTIFIER, Role.MAINTAINER})
  @Operation(summary = "Applications in a state, the longest waiting first")
  Page<ApplicationView> list(
      @RequestParam(defaultValue = "SUBMITTED") Application.State state,
      Caller caller,
      Paging paging) {
    return service.inState(state, paging).map(it -> ApplicationView.of(it, caller));
  }

  @PostMapping("/certification-applications/{id}/decision")
  @AllowedTo({Role.CERTIFIER, Role.MAINTAINER})
  @Operation(
      summary = "Grant or refuse an application",
      description = "Not about yourself, nor about somebody of your own organisation.")
  ApplicationView decide(@PathVariable UUID id, @RequestBody Verdict body, Caller caller) {
    var granted = body.granted();
    if (granted == null) {
      throw Problem.invalid("/granted", "Say true to certify the member, or false.");
    }
    var verdict =
        new ApplicationService.Verdict(granted, body.reason(), body.expiresOn(), body.cohort());
    return ApplicationView.of(service.decide(id, verdict, caller), caller);
  }
}
