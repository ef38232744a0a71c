package io.cvf.ecosystem.community.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody sent: a Markdown file, or an archive of them. */
final class Upload {

  private static final Pattern HIDDEN = Pattern.compile("(^|/)(\\.[^/]*|__MACOSX)(/|$)");
  private static final Pattern ARCHIVE =
      Pattern.compile("(?i).*\\.(zip|jar|war|tar|tgz|gz|bz2|xz|zst|7z|rar)$");
  private static final Pattern OUTSIDE = Pattern.compile("^/|^[A-Za-z]:|(^|/)\\.\\.(/|$)");

  private Upload() {}

  /** Every file in it, hidden ones and folders left out. Nothing is ever written to a disk. */
  static List<UploadedEntry> entries(String name, byte[] content) throws IOException {
    if (isZip(content)) {
      return ZipArchive.entries(name, content);
    }
    var entries = new ArrayList<UploadedEntry>();
    var early = withoutReading(name);
    entries.add(early != null ? early : UploadedEntry.of(name, content));
    return entries;
  }

  /** The answer for entries that need no look inside; null for those that do. */
  static @org.jspecify.annotations.Nullable UploadedEntry withoutReading(String path) {
    if (OUTSIDE.matcher(path).find()) {
      return new UploadedEntry.Unusable(path, "Its name leads out of the archive.");
    }
    if (ARCHIVE.matcher(path).matches()) {
      return new UploadedEntry.Unusable(
          path, "An archive is not opened here; send it as one zip archive by itself.");
    }
    if (!FileName.isMarkdown(path)) {
      return new UploadedEntry.Skipped(path, "It is no Markdown file.");
    }
    return FileName.of(path).isAboutTheRepository()
        ? new UploadedEntry.Skipped(path, "It is about the repository, not an RFC.")
        : null;
  }

  static boolean isHidden(String path) {
    return HIDDEN.matcher(path).find() && !OUTSIDE.matcher(path).find();
  }

  private static boolean isZip(byte[] content) {
    return content.length >= 4
        && content[0] == 'P'
        && content[1] == 'K'
        && ((content[2] == 3 && content[3] == 4) || (content[2] == 5 && content[3] == 6));
  }
}
