package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Written by hand: both may be larger than memory. */
@RestController
@RequestMapping("/api/v1/reputation")
@Tag(name = "Reputation")
class LedgerController {

  private final LedgerExport export;

  LedgerController(LedgerExport export) {
    this.export = export;
  }

  @GetMapping("/ledger")
  @Public
  @Operation(
      summary = "The whole ledger of reputation",
      description =
          """
          One JSON object a line: first format, day and rules, then every entry, by member and \
          number. `cvf reputation replay` computes every score from it anew.\
          """)
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_NDJSON_VALUE,
              schema = @Schema(type = "string")))
  void ledger(HttpServletResponse response) throws IOException {
    try (var out = begin(response, "reputation-ledger.ndjson")) {
      export.writeLedger(out);
    }
  }

  @GetMapping("/scores")
  @Public
  @Operation(
      summary = "Every score as the platform keeps it",
      description =
          """
          One JSON object a line: first format, day and rules, then for each member how many \
          entries are counted, the points of each day before they fade, and the score.\
          """)
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_NDJSON_VALUE,
              schema = @Schema(type = "string")))
  void scores(HttpServletResponse response) throws IOException {
    try (var out = begin(response, "reputation-scores.ndjson")) {
      export.writeScores(out);
    }
  }

  private static OutputStream begin(HttpServletResponse response, String name) throws IOException {
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    return new BufferedOutputStream(response.getOutputStream(), 64 * 1024);
  }
}
