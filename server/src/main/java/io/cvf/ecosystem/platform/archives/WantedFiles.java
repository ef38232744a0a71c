package io.cvf.ecosystem.platform.archives;

import org.jspecify.annotations.Nullable;

/** Which files of an upload somebody wants to read. */
public interface WantedFiles {

  /** The size from which a file is refused. */
  int maxBytes();

  /** Why a file is left out unread, such as a picture; null for one that is wanted. */
  @Nullable String whyLeftOut(String path);
}
