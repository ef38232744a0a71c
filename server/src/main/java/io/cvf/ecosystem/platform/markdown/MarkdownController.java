package io.cvf.ecosystem.platform.markdown;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How a text will look. */
@RestController
@Tag(name = "Markdown")
class MarkdownController {

  private static final int MAX_BYTES = 256 * 1024;

  private final Markdown markdown;

  MarkdownController(Markdown markdown) {
    this.markdown = markdown;
  }

  record Source(
      @Schema(
              requiredMode = REQUIRED,
              description = "Markdown, at most 256 KiB.",
              example = "# Why\n\nBecause …")
          @Nullable String body) {}

  @PostMapping("/api/v1/markdown")
  @AllowedTo(Role.MEMBER)
  @Operation(summary = "Preview Markdown as it will be shown; nothing is kept")
  Rendered preview(@RequestBody Source source) {
    var body = source.body() == null ? "" : source.body();
    new Violations()
        .require(
            body.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES,
            "/body",
            "The text is larger than 256 KiB.")
        .require(
            Text.isStorable(body),
            "/body",
            "The text holds a NUL character or half a surrogate pair; remove it.")
        .refuseIfAny();
    return markdown.preview(body);
  }
}
