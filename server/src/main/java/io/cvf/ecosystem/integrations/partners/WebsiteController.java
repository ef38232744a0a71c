package io.cvf.ecosystem.integrations.partners;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/partners/{id}/website-verification")
@Tag(name = "Partners")
class WebsiteController {

  private final PartnerAccess access;
  private final Websites websites;
  private final WebsiteService service;

  WebsiteController(PartnerAccess access, Websites websites, WebsiteService service) {
    this.access = access;
    this.websites = websites;
    this.service = service;
  }

  @Schema(name = "PartnerWebsite")
  record WebsiteView(
      WebsiteState state,
      @Nullable WebsiteMethod method,
      @Nullable Instant verifiedAt,
      @Nullable Instant checkedAt,
      @Schema(description = "What the last check looked up and found.") @Nullable String lastResult,
      WebsiteChallenge challenge) {}

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "What to publish to show that the website is yours",
      description = "One of the two is enough. For the partner's own people.")
  WebsiteView read(@PathVariable String id, Caller caller) {
    var partner = access.find(id);
    access.requireInsider(partner, caller);
    return view(partner, websites.of(partner.id()));
  }

  @PostMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Look for the proof now, both ways",
      description = "Repeated every day; after three failing days in a row the proof is lost.")
  WebsiteView verify(@PathVariable String id, Caller caller) {
    var partner = access.find(id);
    return view(partner, service.verify(partner, caller));
  }

  private static WebsiteView view(Partner partner, Website website) {
    return new WebsiteView(
        website.state(),
        website.method(),
        website.verifiedAt(),
        website.checkedAt(),
        website.lastResult(),
        WebsiteService.challenge(partner, website));
  }
}
