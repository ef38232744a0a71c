package io.cvf.ecosystem.platform.files;

import io.cvf.ecosystem.platform.problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Uploads, kept once by the SHA-256 of their content. */
@Component
public class FileStore {

  private final StoredFiles files;
  private final FilesProperties properties;
  private final Clock clock;

  FileStore(StoredFiles files, FilesProperties properties, Clock clock) {
    this.files = files;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Reads to the end and keeps the content, in the caller's transaction if there is one. The stream
   * is left open.
   *
   * <p>Content above {@code cvf.files.limit} is refused with 413 {@code upload-too-large}, and not
   * read further than that. In the answer the name is made plain (no path, no invisible characters,
   * at most 200 characters), and a media type that is none becomes {@code
   * application/octet-stream}.
   */
  public StoredFile store(String name, String mediaType, InputStream content) throws IOException {
    var scratch = Files.createTempFile("cvf-upload-", null);
    try {
      var spooled = Spooled.copy(content, scratch, properties.limit());
      if (spooled == null) {
        throw tooLarge();
      }
      keep(scratch, spooled);
      return new StoredFile(spooled.sha256(), spooled.bytes(), FileName.of(name), plain(mediaType));
    } finally {
      Files.delete(scratch);
    }
  }

  private void keep(Path scratch, Spooled spooled) throws IOException {
    if (files.contains(spooled.sha256())) {
      return;
    }
    try (var content = Files.newInputStream(scratch)) {
      files.add(spooled.sha256(), spooled.bytes(), content, clock.instant());
    }
  }

  /** The whole content; 404 {@code file-not-found} when nothing has that hash. */
  public byte[] read(String sha256) {
    return files
        .content(sha256)
        .orElseThrow(() ->
            Problem.notFound("file-not-found", "No such file", "No stored file has this SHA-256."));
  }

  private Problem tooLarge() {
    return Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "upload-too-large",
            "The upload is too large",
            "A file may have %d bytes. Send a smaller one; an administrator can raise cvf.files.limit."
                .formatted(properties.limit().toBytes()))
        .with("limit", properties.limit().toBytes());
  }

  private static String plain(String mediaType) {
    try {
      var parsed = MediaType.parseMediaType(mediaType);
      return parsed.isConcrete() ? parsed.toString() : MediaType.APPLICATION_OCTET_STREAM_VALUE;
    } catch (InvalidMediaTypeException none) {
      return MediaType.APPLICATION_OCTET_STREAM_VALUE;
    }
  }
}
