package io.cvf.ecosystem.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A request whose body was read to compare it, and can be read again by the operation. */
final class RepeatableRequest extends HttpServletRequestWrapper {

  private final byte[] body;
  private final boolean upload;

  private RepeatableRequest(HttpServletRequest request, byte[] body, boolean upload) {
    super(request);
    this.body = body;
    this.upload = upload;
  }

  /** Uploads are compared by their length alone: they are parsed by the container, unread. */
  static RepeatableRequest of(HttpServletRequest request) throws IOException {
    var type = request.getContentType();
    var upload = type != null && type.startsWith("multipart/");
    return new RepeatableRequest(
        request, upload ? new byte[0] : request.getInputStream().readAllBytes(), upload);
  }

  String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var target = getRequestURI() + "?" + getQueryString() + " " + getContentLengthLong() + " ";
      digest.update(target.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return upload ? super.getInputStream() : new Replay(new ByteArrayInputStream(body));
  }

  private static final class Replay extends ServletInputStream {

    private final ByteArrayInputStream body;

    Replay(ByteArrayInputStream body) {
      this.body = body;
    }

    @Override
    public int read() {
      return body.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return body.read(buffer, offset, length);
    }

    @Override
    public boolean isFinished() {
      return body.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("Bodies are read at once");
    }
  }
}
