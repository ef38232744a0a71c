package io.cvf.ecosystem.governance.invoices;

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

/** Invoices to keep; always sent as a download. */
@RestController
@RequestMapping("/api/v1/invoices")
@Tag(name = "Invoices")
class InvoiceFileController {

  private final InvoiceAccess access;
  private final InvoiceFiles files;

  InvoiceFileController(InvoiceAccess access, InvoiceFiles files) {
    this.access = access;
    this.files = files;
  }

  @GetMapping("/{id}.pdf")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "An invoice as PDF, with its first 500 lines",
      description = "For the organisation's people, finance and administrators.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  void pdf(@PathVariable String id, Caller caller, HttpServletResponse response)
      throws IOException {
    var invoice = access.invoice(id, caller);
    var pdf = files.pdf(invoice);
    Download.begin(response, invoice.id() + ".pdf", "application/pdf");
    response.getOutputStream().write(pdf);
  }

  /** Written by hand, because the lines may be more than memory holds. */
  @GetMapping("/{id}.csv")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "All lines of an invoice as CSV",
      description = "For the organisation's people, finance and administrators.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  void csv(@PathVariable String id, Caller caller, HttpServletResponse response)
      throws IOException {
    var invoice = access.invoice(id, caller);
    Download.begin(response, invoice.id() + ".csv", "text/csv;charset=UTF-8");
    try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
      files.csv(invoice, out);
    }
  }
}
