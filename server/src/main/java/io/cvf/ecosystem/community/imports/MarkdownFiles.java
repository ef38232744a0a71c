package io.cvf.ecosystem.community.imports;

import io.cvf.ecosystem.platform.archives.WantedFiles;
import org.jspecify.annotations.Nullable;

/** RFCs are Markdown; what is about their repository is none. */
record MarkdownFiles() implements WantedFiles {

  private static final int MAX_BYTES = 256 * 1024;

  @Override
  public int maxBytes() {
    return MAX_BYTES;
  }

  @Override
  public @Nullable String whyLeftOut(String path) {
    if (!FileName.isMarkdown(path)) {
      return "It is no Markdown file.";
    }
    return FileName.of(path).isAboutTheRepository()
        ? "It is about the repository, not an RFC."
        : null;
  }
}
