package io.cvf.ecosystem.governance.months;

import io.cvf.ecosystem.metering.ExecutionComparisons;
import io.cvf.ecosystem.metering.ExecutionComparisons.Comparison;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/partners/{partner}/billing-months/{month}")
@Tag(name = "Billing months")
class ComparisonController {

  private static final String CSV = "text/csv";

  private final MonthReaders readers;
  private final ExecutionComparisons comparisons;

  ComparisonController(MonthReaders readers, ExecutionComparisons comparisons) {
    this.readers = readers;
    this.comparisons = comparisons;
  }

  /** Reads the body itself: it may be larger than memory should hold. */
  @PostMapping(
      path = "/comparison",
      consumes = {MediaType.TEXT_PLAIN_VALUE, CSV})
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Compare one's own list of executions with what the month counts",
      description =
          """
          One `id` or `source,id` a line, at most 1,000,000 lines and 64 MiB. An id alone matches \
          every execution of that id, whatever its source. The publisher's own executions are left \
          out. For the partner's people, before the seal and after it.\
          """)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = CSV,
              schema = @Schema(type = "string"),
              examples = @ExampleObject("source,id\n/organisations/globex,run-1\n")))
  Comparison compare(
      @PathVariable String partner,
      @Schema(type = "string", example = "2026-11") @PathVariable YearMonth month,
      HttpServletRequest request,
      Caller caller)
      throws IOException {
    var entry = readers.own(partner, caller);
    return comparisons.compare(entry.organisation(), month, request.getInputStream());
  }

  /** The mapping names no media type, because that would hold for its problems too. */
  @GetMapping("/comparison.csv")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Every difference of the last comparison, as a table",
      description = "At most 1,000,000 of each side, for 90 days. For the partner's people.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
  void csv(
      @PathVariable String partner,
      @Schema(type = "string", example = "2026-11") @PathVariable YearMonth month,
      HttpServletResponse response,
      Caller caller)
      throws IOException {
    var entry = readers.own(partner, caller);
    var table = comparisons.differences(entry.organisation(), month);
    response.setContentType(CSV);
    response.setCharacterEncoding("UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("comparison-%s-%s.csv".formatted(entry.slug(), month))
            .build()
            .toString());
    try (var out = new BufferedOutputStream(response.getOutputStream(), 64 * 1024)) {
      table.writeTo(out);
    }
  }
}
