package io.cvf.ecosystem.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that was named is missing or is something else. */
final class UnusableFile extends IOException {

  private static final long serialVersionUID = 1;

  UnusableFile(Path file, @Nullable String why, @Nullable Throwable cause) {
    super(file + ": " + why, cause);
  }
}
