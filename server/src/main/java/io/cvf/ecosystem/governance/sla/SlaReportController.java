package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Download;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/partners/{partner}")
@Tag(name = "SLA")
class SlaReportController {

  private static final String FOR =
      "For the partner's people, for those who use its skills, and for staff.";

  private final SlaReaders readers;
  private final SlaReports reports;
  private final SlaReportFiles files;
  private final Clock clock;

  SlaReportController(SlaReaders readers, SlaReports reports, SlaReportFiles files, Clock clock) {
    this.readers = readers;
    this.reports = reports;
    this.files = files;
    this.clock = clock;
  }

  @GetMapping("/sla-report")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Whether a partner kept its promises, with the arithmetic",
      description =
          """
          Of any period of at most 400 days, as things are known now; this month up to today when \
          none is given. Without data there is no uptime. \
          """
              + FOR)
  SlaReport report(
      @PathVariable String partner,
      @Parameter(description = "A day (UTC) or a moment.", example = "2026-11-01")
          @RequestParam(required = false)
          @Nullable String from,
      @Parameter(
              description = "A day (UTC), which belongs to it, or a moment, which does not.",
              example = "2026-11-30")
          @RequestParam(required = false)
          @Nullable String to,
      Caller caller) {
    var found = readers.reader(partner, caller);
    var period = SlaPeriod.of(from, to, clock.instant());
    return reports.of(found, period.from(), period.until());
  }

  @GetMapping("/sla-report.pdf")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "The same report as PDF", description = FOR)
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  void pdf(
      @PathVariable String partner,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    var found = readers.reader(partner, caller);
    var period = SlaPeriod.of(from, to, clock.instant());
    var pdf = files.pdf(reports.of(found, period.from(), period.until()), null);
    Download.begin(response, "sla-report-%s.pdf".formatted(found.slug()), "application/pdf");
    response.getOutputStream().write(pdf);
  }
}
