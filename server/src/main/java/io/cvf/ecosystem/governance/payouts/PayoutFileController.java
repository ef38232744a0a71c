package io.cvf.ecosystem.governance.payouts;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/payout-runs/{id}")
@Tag(name = "Payouts")
class PayoutFileController {

  private final PayoutFiles files;

  PayoutFileController(PayoutFiles files) {
    this.files = files;
  }

  @GetMapping("/pain001.xml")
  @AllowedTo(Role.FINANCE)
  @Operation(
      summary = "A released run as ISO 20022 pain.001.001.09, for the bank",
      description = "The same bytes each time, so that a bank knows a file it has.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<byte[]> pain001(@PathVariable String id, Caller caller) {
    return download(id + ".pain001.xml", files.pain001(id, caller));
  }

  @GetMapping("/payouts.csv")
  @AllowedTo(Role.FINANCE)
  @Operation(summary = "A released run as a table")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<byte[]> csv(@PathVariable String id, Caller caller) {
    return download(id + ".csv", files.csv(id, caller));
  }

  /** Always saved, never shown by the browser, and kept by no cache. */
  private static ResponseEntity<byte[]> download(String name, byte[] content) {
    var disposition = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.noStore().cachePrivate())
        .body(content);
  }
}
