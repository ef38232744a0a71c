package io.cvf.ecosystem.identity.organisations;

import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.identity.accounts.ValidUsername;
import io.cvf.ecosystem.identity.organisations.Organisations.Person;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Organisations. */
@RestController
@Tag(name = "Organisations")
@RequestMapping("/api/v1/organisations")
class OrganisationController {

  private final OrganisationService service;
  private final Organisations organisations;

  OrganisationController(OrganisationService service, Organisations organisations) {
    this.service = service;
    this.organisations = organisations;
  }

  @PostMapping
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Found an organisation; you become its owner")
  ResponseEntity<OrganisationView> found(
      Caller caller, @Valid @RequestBody NewOrganisation wanted) {
    var organisation = service.found(caller, wanted.slug(), wanted.name().strip());
    return ResponseEntity.created(URI.create("/api/v1/organisations/" + organisation.slug()))
        .eTag(Long.toString(organisation.version()))
        .body(view(organisation, caller));
  }

  @GetMapping("/{slug}")
  @Public
  @Operation(
      summary = "An organisation",
      description = "Its people are in the answer for themselves and for administrators only.")
  ResponseEntity<OrganisationView> show(@Nullable Caller caller, @PathVariable String slug) {
    var organisation = service.find(slug);
    return IfMatch.tagged(organisation.version(), view(organisation, caller));
  }

  @PutMapping("/{slug}/people/{username}")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Add someone to an organisation or change their role",
      description = "For its owners and administrators.")
  ResponseEntity<OrganisationView> setPosition(
      Caller caller,
      @PathVariable String slug,
      @PathVariable String username,
      @Valid @RequestBody PositionRequest wanted) {
    var organisation = service.setPosition(caller, slug, username, wanted.role());
    return IfMatch.tagged(organisation.version(), view(organisation, caller));
  }

  @DeleteMapping("/{slug}/people/{username}")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Remove someone from an organisation, or leave it",
      description = "For its owners, administrators and the person. The last owner stays.")
  void remove(Caller caller, @PathVariable String slug, @PathVariable String username) {
    service.remove(caller, slug, username);
  }

  private OrganisationView view(Organisation organisation, @Nullable Caller caller) {
    var people =
        caller != null && service.isInsider(caller, organisation)
            ? organisations.people(organisation.id())
            : null;
    return new OrganisationView(
        organisation.slug(),
        organisation.name(),
        organisation.createdAt(),
        organisation.version(),
        people);
  }

  @Schema(name = "NewOrganisation")
  record NewOrganisation(
      @Schema(example = "acme") @ValidUsername String slug,
      @Schema(example = "Acme Ltd") @NotBlank @Size(max = 100) String name) {}

  @Schema(name = "PositionRequest")
  record PositionRequest(@NotNull Position role) {}

  @Schema(name = "Organisation")
  record OrganisationView(
      String slug, String name, Instant createdAt, long version, @Nullable List<Person> people) {}
}
