package io.cvf.ecosystem.metering.ingest;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.access.Scope;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.OwnLimits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where consumers report what they ran. */
@RestController
@Tag(name = "Executions")
class ExecutionController {

  static final String PATH = "/api/v1/executions";

  private static final String LINES = "application/x-ndjson";

  private final Intake intake;
  private final OrganisationDirectory organisations;

  ExecutionController(Intake intake, OrganisationDirectory organisations) {
    this.intake = intake;
    this.organisations = organisations;
  }

  @PostMapping(
      path = PATH,
      consumes = {
        "application/cloudevents+json",
        "application/cloudevents-batch+json",
        MediaType.APPLICATION_JSON_VALUE,
        LINES
      })
  @AllowedTo(value = Role.MEMBER, scope = Scope.EXECUTIONS)
  @Operation(
      summary = "Report executions",
      description =
          """
          CloudEvents 1.0 in JSON: one, an array of at most 10,000, or a stream with one a line \
          (application/x-ndjson); gzip is understood; at most 64 MiB unpacked. Needs a token of \
          the scope EXECUTIONS, bound to the organisation that ran them.

          The type is io.cvf.skill.executed, the source /organisations/{slug} or below it, the \
          subject skill@version, data is {"outcome": "SUCCEEDED" or "FAILED", "quantity": 1, \
          "durationMillis": 120}. Source and id count once, whatever is sent again. The answer \
          comes when all of it is durable; what was refused is listed with its reason and \
          sinks nothing else.

          A stream is stored in chunks of 10,000, each all or nothing. 429 too-busy asks to come \
          back later: send it again with the same ids.\
          """,
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = "application/cloudevents+json",
                    schema = @Schema(type = "object")),
                @Content(
                    mediaType = "application/cloudevents-batch+json",
                    schema = @Schema(type = "array")),
                @Content(mediaType = LINES, schema = @Schema(type = "string"))
              }))
  ExecutionsReceipt report(Caller caller, HttpServletRequest request)
      throws IOException, InterruptedException {
    var consumer = consumer(caller);
    try {
      var body = BodyStream.of(request);
      return intake.take(consumer, isLines(request) ? new EventLines(body) : new EventBatch(body));
    } catch (Problem refused) {
      BodyStream.skipRest(request, refused);
      throw refused;
    }
  }

  private OrganisationDirectory.Entry consumer(Caller caller) {
    var organisation = caller.reportsFor();
    if (organisation == null) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "execution-token-needed",
          "Executions are reported with a token of their own",
          "Make a token of the scope EXECUTIONS for the organisation that ran them.");
    }
    var id = new OrganisationId(organisation);
    var entry = organisations.entries(Set.of(id)).get(id);
    if (entry == null) {
      throw new IllegalStateException("A token outlived its organisation " + id);
    }
    return entry;
  }

  private static boolean isLines(HttpServletRequest request) {
    return MediaType.parseMediaType(request.getContentType())
        .isCompatibleWith(MediaType.parseMediaType(LINES));
  }

  /** Bytes and requests at once are limited here. */
  @Component
  static class Limits implements OwnLimits {

    @Override
    public boolean cover(HttpServletRequest request) {
      return request.getRequestURI().equals(PATH)
          && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }
  }
}
