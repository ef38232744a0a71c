package io.cvf.ecosystem.integrations.certification;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.People;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/partners/{id}/certification-application")
@Tag(name = "Certification of partners")
class PartnerApplicationController {

  private final PartnerApplicationService service;
  private final People people;

  PartnerApplicationController(PartnerApplicationService service, People people) {
    this.service = service;
    this.people = people;
  }

  @Schema(name = "NewPartnerApplication")
  record NewApplication(
      @Schema(requiredMode = REQUIRED, description = "At most 5,000 characters.")
          @Nullable String statement,
      @Schema(
              description =
                  "Probed by GET until the decision; required where a criterion is measured and "
                      + "production has no figures yet.",
              example = "https://staging.example.org/health")
          @Nullable String stagingEndpoint) {}

  @Schema(name = "PartnerApplication")
  record ApplicationView(
      UUID id,
      PartnerApplication.State state,
      String statement,
      @Nullable String stagingEndpoint,
      Instant appliedAt,
      People.Person appliedBy,
      @Schema(description = "Absent when nothing is measured.") @Nullable Measurement measurement) {

    static ApplicationView of(
        PartnerApplication it, People.Known known, @Nullable Measurement measurement) {
      return new ApplicationView(
          it.id(),
          it.state(),
          it.statement(),
          it.stagingEndpoint(),
          it.appliedAt(),
          known.person(it.appliedBy()),
          measurement);
    }
  }

  @PostMapping
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Apply for a certification, or for its renewal",
      description = "For owners and developers of the partner; one application at a time.")
  ApplicationView apply(@PathVariable String id, @RequestBody NewApplication body, Caller caller) {
    return view(service.apply(id, body.statement(), body.stagingEndpoint(), caller));
  }

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "The open application, else the last, with what was measured so far",
      description = "For the partner's people, certifiers and maintainers.")
  ApplicationView read(@PathVariable String id, Caller caller) {
    return view(service.read(id, caller));
  }

  @DeleteMapping
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Withdraw the open application")
  void withdraw(@PathVariable String id, Caller caller) {
    service.withdraw(id, caller);
  }

  private ApplicationView view(PartnerApplication it) {
    return ApplicationView.of(
        it, people.of(List.of(it.appliedBy())), service.measurement(it).orElse(null));
  }
}
