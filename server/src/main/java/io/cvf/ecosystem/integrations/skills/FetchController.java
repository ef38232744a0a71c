package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.integrations.manifests.ManifestFormat;
import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.files.FileStore;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Fetching what a version is made of; each fetcher counts once a day. */
@RestController
@RequestMapping("/api/v1/skills/{id}/versions/{version}")
@Tag(name = "Skills")
class FetchController {

  private final SkillAccess access;
  private final VersionUpkeep upkeep;
  private final VersionReader reader;
  private final Downloads downloads;
  private final FileStore files;

  FetchController(
      SkillAccess access,
      VersionUpkeep upkeep,
      VersionReader reader,
      Downloads downloads,
      FileStore files) {
    this.access = access;
    this.upkeep = upkeep;
    this.reader = reader;
    this.downloads = downloads;
    this.files = files;
  }

  @GetMapping("/manifest")
  @Public
  @Operation(summary = "Fetch a version's manifest as it was published")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
  ResponseEntity<byte[]> manifest(
      @PathVariable String id,
      @PathVariable String version,
      @Nullable Caller caller,
      HttpServletRequest request) {
    var skill = access.find(id, caller);
    var found = access.version(skill, version, caller);
    count(found, caller, request);
    var source = found.source();
    return sent(
        fileName(skill, source.format()),
        new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
        source.sha256(),
        source.manifest().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/artifact")
  @Public
  @Operation(summary = "Fetch the file that belongs to a version")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  ResponseEntity<byte[]> artifact(
      @PathVariable String id,
      @PathVariable String version,
      @Nullable Caller caller,
      HttpServletRequest request) {
    var skill = access.find(id, caller);
    var found = access.version(skill, version, caller);
    var artifact = found.artifact();
    if (artifact == null) {
      throw Problem.notFound(
          "artifact-not-found",
          "There is no file",
          "Version %s has a manifest, and no file.".formatted(found.label()));
    }
    var content = files.read(artifact.sha256());
    count(found, caller, request);
    return sent(artifact.name(), MediaType.APPLICATION_OCTET_STREAM, artifact.sha256(), content);
  }

  @PutMapping(path = "/artifact", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Give a draft its file (owners and developers)",
      description = "One part named `file`; it takes the place of an earlier one.")
  ResponseEntity<VersionView> upload(
      @PathVariable String id,
      @PathVariable String version,
      @RequestPart(required = false) @Nullable MultipartFile file,
      Caller caller)
      throws IOException {
    var skill = access.find(id, caller);
    var found = access.version(skill, version, caller);
    upkeep.requireMayAttach(found, caller);
    if (file == null || file.isEmpty()) {
      throw Problem.invalid("/file", "Send the file in a part named file.");
    }
    try (var content = file.getInputStream()) {
      var stored =
          files.store(
              Objects.requireNonNullElse(file.getOriginalFilename(), "artifact"),
              Objects.requireNonNullElse(
                  file.getContentType(), MediaType.APPLICATION_OCTET_STREAM_VALUE),
              content);
      upkeep.attach(found, stored, caller);
    }
    var changed = access.version(found.id());
    return IfMatch.tagged(changed.rowVersion(), reader.view(skill, changed, caller));
  }

  static String fileName(Skill skill, ManifestFormat format) {
    return switch (format) {
      case CVF, DOCKER -> skill.slug() + ".yaml";
      case MCP -> "server.json";
      case SKILL -> "SKILL.md";
    };
  }

  /** Who only asks for the headers fetches nothing. */
  private void count(SkillVersion version, @Nullable Caller caller, HttpServletRequest request) {
    if (request.getMethod().equals("GET")) {
      downloads.count(version, caller, request.getRemoteAddr());
    }
  }

  private static ResponseEntity<byte[]> sent(
      String name, MediaType type, String sha256, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .eTag("\"" + sha256 + "\"")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
