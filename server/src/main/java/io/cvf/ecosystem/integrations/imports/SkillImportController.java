package io.cvf.ecosystem.integrations.imports;

import io.cvf.ecosystem.integrations.imports.SkillImportService.Wanted;
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
@RequestMapping("/api/v1/skill-imports")
@Tag(name = "Skill imports")
class SkillImportController {

  private final SkillImportService imports;

  SkillImportController(SkillImportService imports) {
    this.imports = imports;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Bring in skills from manifests there are already",
      description =
          """
          For owners and developers of the partner, maintainers and administrators. Takes manifests \
          of any format, lists of them as registries hand out, or zip archives, in parts named \
          `files`. Answers with the job that does the work: its result counts `published`, \
          `drafts`, `unchanged`, `duplicates` and `refused`, which add up to the manifests sent; \
          its messages name each that was not published as asked, and why. Sending the same \
          again changes nothing.\
          """)
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<Job> start(
      @Parameter(
              description = "What they become.",
              required = true,
              schema = @Schema(allowableValues = {"draft", "published"}))
          @RequestParam(required = false)
          @Nullable String as,
      @Parameter(description = "Slug of the partner whose skills they become.", required = true)
          @RequestParam(required = false)
          @Nullable String partner,
      @Parameter(
              description = "For manifests that name none.",
              schema = @Schema(allowableValues = {"R0", "R1", "R2", "R3"}))
          @RequestParam(required = false)
          @Nullable String riskLevel,
      @Parameter(description = "An SPDX expression, for manifests that name none.")
          @RequestParam(required = false)
          @Nullable String licence,
      @Parameter(description = "A semantic version, for manifests that name none.")
          @RequestParam(required = false)
          @Nullable String version,
      @RequestPart(required = false) @Nullable List<MultipartFile> files,
      Caller caller)
      throws IOException {
    var job =
        imports.start(
            new Wanted(as, partner, riskLevel, licence, version),
            files == null ? List.of() : files,
            caller);
    return ResponseEntity.accepted().location(URI.create("/api/v1/jobs/" + job.id())).body(job);
  }
}
