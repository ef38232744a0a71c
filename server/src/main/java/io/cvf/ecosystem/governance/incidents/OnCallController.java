package io.cvf.ecosystem.governance.incidents;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is mailed at once when something goes wrong. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Incidents")
class OnCallController {

  private final OnCallService service;

  OnCallController(OnCallService service) {
    this.service = service;
  }

  @Schema(name = "OnCallEdit")
  record Edit(
      @Schema(requiredMode = REQUIRED, description = "1 to 100 characters.") @Nullable String name,
      @Schema(requiredMode = REQUIRED, example = "ops@example.org") @Nullable String email,
      @Schema(example = "+49 30 1234") @Nullable String phone) {}

  @Schema(name = "OnCall")
  record View(
      String name,
      String email,
      @Nullable String phone,
      @Schema(description = "Whether whoever has the address opened the link.") boolean verified,
      @Schema(
              description =
                  "Where mail goes now; absent while it goes to the owners and developers.")
          @Nullable String mailedTo,
      long version) {

    static View of(OnCallContact it) {
      return new View(
          it.name(), it.email(), it.phone(), it.isVerified(), it.verifiedEmail(), it.version());
    }
  }

  @Schema(name = "OnCallVerification")
  record Verification(
      @Schema(requiredMode = REQUIRED, description = "What stands after # in the mailed link.")
          @Nullable String token) {

    @Override
    public String toString() {
      return "Verification";
    }
  }

  @Schema(name = "OnCallVerified")
  record Verified(@Schema(description = "Slug of the partner.") String partner, String name) {}

  @GetMapping("/partners/{partner}/on-call")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Who is on call for a partner (its people, staff)")
  ResponseEntity<View> read(@PathVariable String partner, Caller caller) {
    var contact = service.read(partner, caller);
    return IfMatch.tagged(contact.version(), View.of(contact));
  }

  @PutMapping("/partners/{partner}/on-call")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Say who is on call (owners of the partner)",
      description =
          """
          A new address is mailed a link and counts once that is opened; until then the one before \
          does, and without any the owners and developers are mailed. `If-Match: "0"` the first \
          time.\
          """)
  ResponseEntity<View> put(
      @PathVariable String partner, @RequestBody Edit body, IfMatch base, Caller caller) {
    service.put(partner, body.name(), body.email(), body.phone(), base, caller);
    return read(partner, caller);
  }

  @PostMapping("/partners/{partner}/on-call/link")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Mail the link once more (owners of the partner)")
  void sendLink(@PathVariable String partner, Caller caller) {
    service.sendLink(partner, caller);
  }

  @PostMapping("/on-call-verifications")
  @Public
  @Operation(
      summary = "Verify the address of who is on call with the mailed secret",
      description = "Works once.")
  Verified verify(@RequestBody Verification body) {
    var partner = service.verify(body.token());
    return new Verified(partner.slug(), partner.name());
  }
}
