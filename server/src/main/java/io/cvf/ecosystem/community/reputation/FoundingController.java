package io.cvf.ecosystem.community.reputation;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/founding")
@Tag(name = "Reputation")
class FoundingController {

  private final Founding founding;

  FoundingController(Founding founding) {
    this.founding = founding;
  }

  @Schema(name = "FoundingReason")
  record Reason(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @Schema(name = "Founding")
  record FoundingView(
      boolean active,
      @Schema(description = "How many have ever stood above the floor.") int membersAboveFloor,
      @Schema(description = "Founding ends, once, when they are so many.") int needed,
      @Nullable Instant endedAt,
      @Schema(description = "At most 200.") List<ElectorView> electors) {}

  @Schema(name = "FoundingElector")
  record ElectorView(
      String username,
      Instant admittedAt,
      @Schema(description = "Who admitted them; absent when that member left.") @Nullable String by,
      Instant verifiedSince,
      @Schema(description = "In votes that start from then on they have a weight of at least one.")
          Instant entitledFrom) {}

  @GetMapping
  @Public
  @Operation(
      summary = "Whether the community is still being founded, and by whom",
      description =
          """
          Until enough members have earned weight of their own, electors admitted by staff have a \
          weight of at least one.\
          """)
  FoundingView read() {
    return founding.view();
  }

  @PutMapping("/electors/{username}")
  @AllowedTo({Role.MAINTAINER, Role.ADMIN})
  @Operation(summary = "Admit a founding elector, never yourself")
  FoundingView admit(@PathVariable String username, @RequestBody Reason body, Caller caller) {
    founding.admit(username, body.reason(), caller);
    return founding.view();
  }

  @DeleteMapping("/electors/{username}")
  @AllowedTo({Role.MAINTAINER, Role.ADMIN})
  @Operation(
      summary = "Dismiss a founding elector, never yourself",
      description = "Votes that run keep the weights they began with.")
  FoundingView dismiss(@PathVariable String username, @RequestBody Reason body, Caller caller) {
    founding.dismiss(username, body.reason(), caller);
    return founding.view();
  }
}
