package io.cvf.ecosystem.community.imports;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that may be another RFC: a file, or a pull request that proposed one.
 *
 * @param repository null when the place is relative to the file that names it
 * @param folder of the file, the last one only; empty when there is none
 * @param file null for a pull request
 * @param fragment with its {@code #}, or empty
 */
record Reference(
    @Nullable String repository,
    String folder,
    @Nullable FileName file,
    @Nullable Integer pullRequest,
    String fragment) {

  private static final int MAX_LENGTH = 500;
  private static final Pattern RELATIVE =
      Pattern.compile("(?:\\.{0,2}/)*(?:([\\w.-]+)/)?([\\w.-]+\\.(?:md|markdown))(#\\S*)?");
  private static final Pattern BLOB =
      Pattern.compile(
          "https?://github\\.com/([\\w.-]+/[\\w.-]+)/(?:blob|tree)/(?:master|main|HEAD)/"
              + "(?:[\\w.-]+/)*?(?:([\\w.-]+)/)?([\\w.-]+\\.(?:md|markdown))(#\\S*)?");

  /** Not the comments or files of it: those are a discussion, not the RFC. */
  private static final Pattern PULL_REQUEST =
      Pattern.compile("https?://github\\.com/([\\w.-]+/[\\w.-]+)/(?:pull|issues)/(\\d{1,6})/?");

  private static final Pattern SHORT = Pattern.compile("([\\w.-]+/[\\w.-]+)#(\\d{1,6})");

  static Optional<Reference> of(String place) {
    if (place.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    var blob = BLOB.matcher(place);
    if (blob.matches()) {
      return Optional.of(file(blob.group(1), blob.group(2), blob.group(3), blob.group(4)));
    }
    var pull = PULL_REQUEST.matcher(place);
    if (pull.matches()) {
      return Optional.of(pullRequest(pull.group(1), pull.group(2)));
    }
    var shortForm = SHORT.matcher(place);
    if (shortForm.matches()) {
      return Optional.of(pullRequest(shortForm.group(1), shortForm.group(2)));
    }
    var relative = RELATIVE.matcher(place);
    if (relative.matches()) {
      return Optional.of(file(null, relative.group(1), relative.group(2), relative.group(3)));
    }
    return Optional.empty();
  }

  /** An RFC of the same project, by its number there. */
  static Reference toNumber(int number) {
    return new Reference(null, "", null, number, "");
  }

  private static Reference file(
      @Nullable String repository,
      @Nullable String folder,
      String name,
      @Nullable String fragment) {
    return new Reference(
        repository,
        folder == null ? "" : folder,
        FileName.of(name),
        null,
        fragment == null ? "" : fragment);
  }

  private static Reference pullRequest(String repository, String number) {
    return new Reference(repository, "", null, Integer.valueOf(number), "");
  }
}
