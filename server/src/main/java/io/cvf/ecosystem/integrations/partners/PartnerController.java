package io.cvf.ecosystem.integrations.partners;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.Position;
import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.cvf.ecosystem.platform.web.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Partners")
class PartnerController {

  private static final int MAX_QUERY = 100;

  private final PartnerService service;
  private final PartnerAccess access;
  private final PartnerReader reader;
  private final Partners partners;
  private final PartnerLists lists;
  private final OrganisationDirectory organisations;

  PartnerController(
      PartnerService service,
      PartnerAccess access,
      PartnerReader reader,
      Partners partners,
      PartnerLists lists,
      OrganisationDirectory organisations) {
    this.service = service;
    this.access = access;
    this.reader = reader;
    this.partners = partners;
    this.lists = lists;
    this.organisations = organisations;
  }

  record NewPartner(
      @Schema(requiredMode = REQUIRED, description = "The slug of one you own.", example = "acme")
          @Nullable String organisation,
      @Schema(
              requiredMode = REQUIRED,
              description = "2 to 64 lower-case letters, digits and single hyphens; it stays.")
          @Nullable String slug,
      @Schema(requiredMode = REQUIRED) @Nullable String name,
      @Schema(requiredMode = REQUIRED) @Nullable PartnerCategory category,
      @Schema(requiredMode = REQUIRED, example = "https://acme.example") @Nullable String website,
      @Schema(requiredMode = REQUIRED) @Nullable String contactEmail,
      @Schema(description = "Markdown, at most 10,000 characters.") @Nullable String description) {

    PartnerText.Given given() {
      return new PartnerText.Given(name, category, website, contactEmail, description);
    }
  }

  record PartnerEdit(
      @Schema(description = "May be left out; it cannot change.") @Nullable String slug,
      @Schema(requiredMode = REQUIRED) @Nullable String name,
      @Schema(requiredMode = REQUIRED) @Nullable PartnerCategory category,
      @Schema(requiredMode = REQUIRED) @Nullable String website,
      @Schema(requiredMode = REQUIRED) @Nullable String contactEmail,
      @Nullable String description) {

    PartnerText.Given given() {
      return new PartnerText.Given(name, category, website, contactEmail, description);
    }
  }

  @Schema(name = "OwnPartners")
  record OwnPartners(List<OwnPartner> items) {}

  @Schema(name = "OwnPartner")
  record OwnPartner(@JsonUnwrapped PartnerSummary partner, Position position) {}

  @PostMapping("/partners")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Register an organisation you own as a partner")
  ResponseEntity<PartnerView> register(@RequestBody NewPartner body, Caller caller) {
    var violations =
        new Violations()
            .require(
                body.organisation() != null && !body.organisation().isBlank(),
                "/organisation",
                "Name an organisation you own.")
            .require(
                PartnerText.isSlug(body.slug()),
                "/slug",
                "A slug is 2 to 64 lower-case letters, digits and single hyphens, and not new.");
    var text = PartnerText.checked(body.given(), violations);
    var partner =
        service.register(
            String.valueOf(body.organisation()), String.valueOf(body.slug()), text, caller);
    return ResponseEntity.created(URI.create("/api/v1/partners/" + partner.slug()))
        .eTag(Long.toString(partner.version()))
        .body(reader.view(partner, caller));
  }

  @GetMapping("/partners")
  @Public
  @Operation(
      summary = "Find partners",
      description =
          """
          Several values of `category` or `status` mean any of them. Those that are no longer \
          partners are listed with `status=TERMINATED` only. `sort` is name, newest or score.\
          """)
  Page<PartnerSummary> list(
      @RequestParam(defaultValue = "") Set<PartnerCategory> category,
      @RequestParam(defaultValue = "") Set<PartnerStatus> status,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "name") String sort,
      Paging paging) {
    var clean = query.strip();
    new Violations()
        .require(
            clean.length() <= MAX_QUERY && Text.isStorable(clean),
            "/query",
            "A query has at most %d characters.".formatted(MAX_QUERY))
        .refuseIfAny();
    var page =
        lists.page(
            new PartnerLists.Filter(category, status, clean), PartnerSort.named(sort), paging);
    return new Page<>(reader.summaries(page.items()), page.nextCursor());
  }

  @GetMapping("/partners/{id}")
  @Public
  @Operation(summary = "A partner's profile", description = "By slug or id.")
  ResponseEntity<PartnerView> read(@PathVariable String id, @Nullable Caller caller) {
    return tagged(access.find(id), caller);
  }

  @PutMapping("/partners/{id}")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Edit a partner you own",
      description = "A changed website has to be verified again.")
  ResponseEntity<PartnerView> edit(
      @PathVariable String id, @RequestBody PartnerEdit body, IfMatch base, Caller caller) {
    var partner = access.find(id);
    access.requireOwner(partner, caller);
    var violations =
        new Violations()
            .require(
                body.slug() == null || body.slug().equals(partner.slug()),
                "/slug",
                "The slug is part of many links and stays %s.".formatted(partner.slug()));
    var text = PartnerText.checked(body.given(), violations);
    return tagged(service.edit(id, text, base.version(), caller), caller);
  }

  @GetMapping("/me/partners")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "The partners you belong to")
  OwnPartners own(Caller caller) {
    var positions = organisations.organisationsOf(caller.id());
    var mine = partners.of(positions.keySet());
    var summaries = reader.summaries(mine);
    var items = new ArrayList<OwnPartner>();
    for (var i = 0; i < mine.size(); i++) {
      var position = positions.get(mine.get(i).organisation());
      if (position != null) {
        items.add(new OwnPartner(summaries.get(i), position));
      }
    }
    return new OwnPartners(items);
  }

  private ResponseEntity<PartnerView> tagged(Partner partner, @Nullable Caller caller) {
    return IfMatch.tagged(partner.version(), reader.view(partner, caller));
  }
}
