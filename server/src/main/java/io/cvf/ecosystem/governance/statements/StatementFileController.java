package io.cvf.ecosystem.governance.statements;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Download;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Statements to keep; always sent as a download. */
@RestController
@RequestMapping("/api/v1/statements")
@Tag(name = "Statements")
class StatementFileController {

  private final StatementAccess access;
  private final StatementFiles files;

  StatementFileController(StatementAccess access, StatementFiles files) {
    this.access = access;
    this.files = files;
  }

  @GetMapping("/{id}.pdf")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "A statement as PDF, with its first 500 lines",
      description = "For the partner's people, finance and administrators.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  void pdf(@PathVariable String id, Caller caller, HttpServletResponse response)
      throws IOException {
    var statement = access.statement(id, caller).statement();
    var pdf = files.pdf(statement);
    Download.begin(response, statement.id() + ".pdf", "application/pdf");
    response.getOutputStream().write(pdf);
  }

  /** Written by hand, because the lines may be more than memory holds. */
  @GetMapping("/{id}.csv")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "All lines of a statement as CSV",
      description = "For the partner's people, finance and administrators.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  void csv(@PathVariable String id, Caller caller, HttpServletResponse response)
      throws IOException {
    var statement = access.statement(id, caller).statement();
    Download.begin(response, statement.id() + ".csv", "text/csv;charset=UTF-8");
    try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
      files.csv(statement, out);
    }
  }
}
