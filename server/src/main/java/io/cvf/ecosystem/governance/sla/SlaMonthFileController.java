package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.signing.SigningKeys;
import io.cvf.ecosystem.platform.web.Download;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Sealed months to keep; always sent as a download. */
@RestController
@RequestMapping("/api/v1/partners/{partner}/sla-months")
@Tag(name = "SLA")
class SlaMonthFileController {

  private final SlaReaders readers;
  private final SealedSlaMonthRows months;
  private final ReportSigning signing;
  private final SlaReportFiles files;
  private final SigningKeys keys;
  private final JsonMapper json;

  SlaMonthFileController(
      SlaReaders readers,
      SealedSlaMonthRows months,
      ReportSigning signing,
      SlaReportFiles files,
      SigningKeys keys,
      JsonMapper json) {
    this.readers = readers;
    this.months = months;
    this.signing = signing;
    this.files = files;
    this.keys = keys;
    this.json = json;
  }

  @Schema(name = "SealedSlaMonthFile")
  record SealedFile(
      UUID partner,
      @Schema(example = "2026-11") String month,
      Instant sealedAt,
      @Schema(description = "The report's JSON as text: exactly what the hash is of.")
          String report,
      String sha256,
      String keyId,
      @Schema(description = "X.509 SubjectPublicKeyInfo in base64.") String publicKey,
      @Schema(description = "Ed25519, in base64.") String signature) {}

  @GetMapping("/{month}.pdf")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "A sealed month as PDF",
      description = "For the partner's people, for those who use its skills, and for staff.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  void pdf(
      @PathVariable String partner,
      @Schema(type = "string", example = "2026-11") @PathVariable YearMonth month,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    var it = sealed(partner, month, caller);
    var seal =
        "Sealed on %s. SHA-256 `%s`, signed with the key `%s`."
            .formatted(SlaWording.time(it.sealedAt()), it.sha256(), it.keyId());
    var report = signing.read(it.report());
    var pdf = files.pdf(report, seal);
    var name = "sla-%s-%s.pdf".formatted(report.partner().slug(), month);
    Download.begin(response, name, "application/pdf");
    response.getOutputStream().write(pdf);
  }

  @GetMapping("/{month}.json")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "A sealed month with its signature, to check offline",
      description = "For the partner's people, for those who use its skills, and for staff.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SealedFile.class)))
  void json(
      @PathVariable String partner,
      @Schema(type = "string", example = "2026-11") @PathVariable YearMonth month,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    var it = sealed(partner, month, caller);
    var file =
        new SealedFile(
            it.partner().value(),
            month.toString(),
            it.sealedAt(),
            it.report(),
            it.sha256(),
            it.keyId(),
            keys.key(it.keyId()).publicKey(),
            it.signature());
    var name = "sla-%s-%s.json".formatted(signing.read(it.report()).partner().slug(), month);
    Download.begin(response, name, MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(file));
  }

  private SealedSlaMonth sealed(String partner, YearMonth month, Caller caller) {
    var found = readers.reader(partner, caller);
    return months.find(found.id(), month).orElseThrow(SlaProblems::monthNotFound);
  }
}
