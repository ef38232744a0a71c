package io.cvf.ecosystem.community.imports;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.jobs.Job;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/rfc-imports")
@Tag(name = "Imports")
class RfcImportController {

  private final RfcImportService imports;

  RfcImportController(RfcImportService imports) {
    this.imports = imports;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @AllowedTo({Role.MAINTAINER, Role.ADMIN})
  @Operation(
      summary = "Bring in RFCs that were written elsewhere",
      description =
          """
          Takes Markdown files, or zip archives of them, in parts named `files`. Answers with the \
          job that does the work: its messages name every file that was not taken over and why, its \
          result counts `created`, `revised`, `unchanged`, `failed` and `linksResolved`. Sending \
          the same files again changes nothing; a changed file becomes a revision, unless the RFC \
          was edited here since.\
          """)
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<Job> start(
      @Parameter(
              description = "What they become; accepted means decided elsewhere.",
              required = true,
              schema = @Schema(allowableValues = {"draft", "open", "accepted"}))
          @RequestParam(required = false)
          @Nullable String as,
      @RequestPart(required = false) @Nullable List<MultipartFile> files,
      Caller caller)
      throws IOException {
    var job = imports.start(as, files == null ? List.of() : files, caller);
    return ResponseEntity.accepted().location(URI.create("/api/v1/jobs/" + job.id())).body(job);
  }
}
