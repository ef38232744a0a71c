package io.cvf.ecosystem.platform.files;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Uploads, kept once by the SHA-256 of their content. */
@Component
public class FileStore {

  private final StoredFiles files;

  FileStore(StoredFiles files) {
    this.files = files;
  }

  /** Reads to the end; content above {@code cvf.files.limit} is refused with 413. */
  public StoredFile store(String name, String mediaType, InputStream content) throws IOException {
    return files.store(name, mediaType, content);
  }

  /** The whole content; 404 {@code file-not-found} when nothing has that hash. */
  public byte[] read(String sha256) {
    return files.read(sha256);
  }
}
