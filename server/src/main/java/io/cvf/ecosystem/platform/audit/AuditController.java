package io.cvf.ecosystem.platform.audit;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Administration")
class AuditController {

  private final AuditReader reader;
  private final AuditExport export;

  AuditController(AuditReader reader, AuditExport export) {
    this.reader = reader;
    this.export = export;
  }

  @GetMapping
  @AllowedTo(Role.ADMIN)
  @Operation(summary = "Who did what, and why, newest first")
  Page<AuditEntry> entries(
      @Parameter(
              description = "What it was done to; a member by username or id.",
              example = "member:ada")
          @RequestParam(required = false)
          @Nullable String subject,
      @Parameter(description = "A username, or the id of a member.", example = "ada")
          @RequestParam(required = false)
          @Nullable String actor,
      @RequestParam(required = false) @Nullable String action,
      Paging paging) {
    return reader.page(new AuditEntry.Filter(subject, actor, action), paging);
  }

  /**
   * Written by hand: the chain may be larger than memory, and a thread here costs nothing. The
   * mapping names no media type, because that would hold for its problems too.
   */
  @GetMapping("/export")
  @AllowedTo(Role.ADMIN)
  @Operation(
      summary = "The whole log with its hash chain",
      description =
          "One JSON object a line: position, record (the hashed text, as a string) and hash ="
              + " SHA-256(previous hash ‖ record); the first previous hash is 32 zero bytes.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_NDJSON_VALUE,
              schema = @Schema(type = "string")))
  void export(HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("audit.ndjson").build().toString());
    try (var out = new BufferedOutputStream(response.getOutputStream(), 64 * 1024)) {
      export.writeTo(out);
    }
  }
}
