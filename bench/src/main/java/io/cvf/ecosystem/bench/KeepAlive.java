package io.cvf.ecosystem.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept, with as little work a request as possible: what the client
 * burns, a server on the same machine cannot have.
 */
final class KeepAlive implements AutoCloseable {

  /** Up to this size head and body go out as one. */
  private static final int COPIED = 16 * 1024;

  private final URI server;
  private Socket socket;
  private InputStream in;

  KeepAlive(URI server) throws IOException {
    this.server = server;
    this.socket = connect(server);
    this.in = buffered(socket);
  }

  private static Socket connect(URI server) throws IOException {
    var socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    return socket;
  }

  private static InputStream buffered(Socket socket) throws IOException {
    return new BufferedInputStream(socket.getInputStream(), 16 * 1024);
  }

  record Answer(int status, String body) {}

  /**
   * @param token empty for a visitor
   * @param json empty for a request without a body
   */
  Answer send(String method, String path, String token, String json) throws IOException {
    var body = json.getBytes(UTF_8);
    return send(method, path, token, "application/json", body, body.length);
  }

  /**
   * @param type of the body, with more headers after it if there have to be
   * @param length how much of the body is to be sent
   */
  Answer send(String method, String path, String token, String type, byte[] body, int length)
      throws IOException {
    var head =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: "
            + server.getHost()
            + ":"
            + server.getPort()
            + (token.isEmpty() ? "" : "\r\nAuthorization: Bearer " + token)
            + "\r\nAccept: application/json\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    var request = new ByteArrayOutputStream(head.length() + Math.min(length, COPIED));
    request.writeBytes(head.getBytes(ISO_8859_1));
    if (length <= COPIED) {
      request.write(body, 0, length);
    }
    request.writeTo(socket.getOutputStream());
    if (length > COPIED) {
      socket.getOutputStream().write(body, 0, length);
    }
    return answer();
  }

  private Answer answer() throws IOException {
    var status = Integer.parseInt(line().substring(9, 12));
    var length = 0;
    var chunked = false;
    var last = false;
    for (var line = line(); !line.isEmpty(); line = line()) {
      var header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      } else if (header.startsWith("transfer-encoding:")) {
        chunked = header.endsWith("chunked");
      } else if (header.equals("connection: close")) {
        last = true;
      }
    }
    var body = new String(chunked ? chunks() : in.readNBytes(length), UTF_8);
    if (last) {
      // After a hundred requests or so a server wants to see a new connection.
      socket.close();
      socket = connect(server);
      in = buffered(socket);
    }
    return new Answer(status, body);
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (var size = chunkSize(); size > 0; size = chunkSize()) {
      body.writeBytes(in.readNBytes(size));
      var _ = line();
    }
    var _ = line();
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The server hung up");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
