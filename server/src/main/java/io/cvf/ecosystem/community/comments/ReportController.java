package io.cvf.ecosystem.community.comments;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Moderation")
class ReportController {

  private final Reporting reporting;

  ReportController(Reporting reporting) {
    this.reporting = reporting;
  }

  @Schema(name = "ReportReason")
  record Reason(@Schema(requiredMode = REQUIRED) @Nullable String reason) {}

  @PostMapping("/comments/{id}/reports")
  @AllowedTo(Role.MEMBER)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Report a comment of somebody else to the moderators, once",
      description = "Its author does not learn who reported it.")
  void report(@PathVariable UUID id, @RequestBody Reason body, Caller caller) {
    reporting.report(new CommentId(id), body.reason(), caller);
  }

  @PostMapping("/moderation/reports/{id}/dismissal")
  @AllowedTo(Role.MODERATOR)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Find nothing wrong with a reported comment",
      description =
          """
          Closes all open reports of that comment; hiding it does so too. Refused to its author and \
          to those who reported it.\
          """)
  void dismiss(@PathVariable UUID id, @RequestBody Reason body, Caller caller) {
    reporting.dismiss(id, body.reason(), caller);
  }
}
