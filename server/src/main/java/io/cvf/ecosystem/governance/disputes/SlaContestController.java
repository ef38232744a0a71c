package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/partners/{partner}/sla-months/{month}/dispute")
@Tag(name = "Disputes")
class SlaContestController {

  private final SlaContestService service;
  private final DisputeReader reader;

  SlaContestController(SlaContestService service, DisputeReader reader) {
    this.service = service;
    this.reader = reader;
  }

  @Schema(name = "SlaContest")
  record Contest(
      @Schema(description = "Markdown, at most 8,000 characters, below the figures of the month.")
          @Nullable String why) {}

  @PostMapping
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Contest a month whose service levels were missed (people of the partner)",
      description =
          "Files a dispute against the platform, with the figures of the sealed month. A mediator "
              + "who upholds it takes the penalty back.")
  ResponseEntity<DisputeView> contest(
      @PathVariable String partner,
      @Parameter(example = "2026-11") @PathVariable YearMonth month,
      @RequestBody(required = false) @Nullable Contest body,
      Caller caller) {
    var caseId = service.contest(partner, month, body == null ? null : body.why(), caller);
    var view = reader.read(caseId, caller);
    return ResponseEntity.created(URI.create("/api/v1/disputes/" + caseId))
        .eTag(Long.toString(view.version()))
        .body(view);
  }
}
