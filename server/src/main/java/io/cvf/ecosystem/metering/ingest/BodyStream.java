package io.cvf.ecosystem.metering.ingest;

import io.cvf.ecosystem.platform.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The body of a request, unpacked, and refused where it is broken or longer than allowed. */
final class BodyStream extends FilterInputStream {

  /** Bytes after unpacking. */
  static final long LONGEST = 64L << 20;

  /** Bytes of a body nobody wants; beyond it the connection is cut. */
  private static final long MOST_SKIPPED = 2 * LONGEST;

  private long left = LONGEST;

  private BodyStream(InputStream unpacked) {
    super(unpacked);
  }

  static BodyStream of(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LONGEST) {
      throw tooLong();
    }
    var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    var name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "identity" -> new BodyStream(request.getInputStream());
      case "gzip", "x-gzip" -> new BodyStream(unpacked(request.getInputStream()));
      default ->
          throw Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "encoding-not-supported",
              "The Content-Encoding is not known",
              "Nothing was counted. Send the body with gzip or without an encoding.");
    };
  }

  /** A client that is still sending would not read why, only that the connection is gone. */
  static void skipRest(HttpServletRequest request, Problem refused) {
    var buffer = new byte[1 << 15];
    try {
      var rest = request.getInputStream();
      var read = rest.read(buffer);
      for (long skipped = 0; read >= 0 && skipped < MOST_SKIPPED; skipped += read) {
        read = rest.read(buffer);
      }
    } catch (IOException gone) {
      refused.addSuppressed(gone);
    }
  }

  private static InputStream unpacked(InputStream packed) throws IOException {
    try {
      return new GZIPInputStream(packed, 1 << 15);
    } catch (ZipException | EOFException e) {
      throw broken();
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      var got = in.read(buffer, offset, length);
      left -= Math.max(0, got);
      if (left < 0) {
        throw tooLong();
      }
      return got;
    } catch (ZipException | EOFException e) {
      throw broken();
    }
  }

  private static Problem tooLong() {
    return Problem.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "body-too-large",
        "The body is too large",
        "Send at most %d bytes, counted after unpacking; the rest goes into the next request."
            .formatted(LONGEST));
  }

  private static Problem broken() {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "broken-encoding",
        "The body breaks off or is no gzip",
        "Send it again, with the same ids: what was counted of it counts once.");
  }
}
