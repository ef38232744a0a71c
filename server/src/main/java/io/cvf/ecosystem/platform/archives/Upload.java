package io.cvf.ecosystem.platform.archives;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody sent: one file, or a zip archive of many. */
public final class Upload {

  private static final Pattern HIDDEN = Pattern.compile("(^|/)(\\.[^/]*|__MACOSX)(/|$)");
  private static final Pattern ARCHIVE =
      Pattern.compile("(?i).*\\.(zip|jar|war|tar|tgz|gz|bz2|xz|zst|7z|rar)$");
  private static final Pattern OUTSIDE = Pattern.compile("^/|^[A-Za-z]:|(^|/)\\.\\.(/|$)");

  private Upload() {}

  /** Every file in it, hidden ones and folders left out. Nothing is ever written to a disk. */
  public static List<UploadedEntry> entries(String name, byte[] content, WantedFiles wanted)
      throws IOException {
    if (isZip(content)) {
      return ZipArchive.entries(name, content, wanted);
    }
    var early = withoutReading(name, wanted);
    return List.of(early != null ? early : UploadedEntry.of(name, content, wanted.maxBytes()));
  }

  /** The answer for entries that need no look inside; null for those that do. */
  static @Nullable UploadedEntry withoutReading(String path, WantedFiles wanted) {
    if (OUTSIDE.matcher(path).find()) {
      return new UploadedEntry.Unusable(path, "Its name leads out of the archive.");
    }
    if (ARCHIVE.matcher(path).matches()) {
      return new UploadedEntry.Unusable(
          path, "An archive is not opened here; send it as one zip archive by itself.");
    }
    var reason = wanted.whyLeftOut(path);
    return reason == null ? null : new UploadedEntry.Skipped(path, reason);
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
