package io.cvf.ecosystem.platform.files;

import java.io.InputStream;
import org.springframework.stereotype.Repository;

/** The table of uploads. */
@Repository
class StoredFiles {

  StoredFile store(String name, String mediaType, InputStream content) {
    throw new UnsupportedOperationException(name + mediaType + content);
  }

  byte[] read(String sha256) {
    throw new UnsupportedOperationException(sha256);
  }
}
