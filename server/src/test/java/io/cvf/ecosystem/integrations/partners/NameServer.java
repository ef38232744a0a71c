package io.cvf.ecosystem.integrations.partners;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A name server on this machine that knows the TXT records it was told. */
final class NameServer implements AutoCloseable {

  private static final int HEADER = 12;

  private final DatagramSocket socket;
  private final Map<String, List<String>> records = new ConcurrentHashMap<>();

  NameServer() throws IOException {
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
    Thread.ofVirtual().name("name-server").start(this::serve);
  }

  String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  void txt(String name, String... texts) {
    records.put(name, List.of(texts));
  }

  void clear() {
    records.clear();
  }

  private void serve() {
    var buffer = new byte[512];
    while (!socket.isClosed()) {
      try {
        var query = new DatagramPacket(buffer, buffer.length);
        socket.receive(query);
        var answer = answer(Arrays.copyOf(buffer, query.getLength()));
        socket.send(new DatagramPacket(answer, answer.length, query.getSocketAddress()));
      } catch (IOException e) {
        return;
      }
    }
  }

  /** RFC 1035 §4: the header, the question as it came, and a record for each text. */
  private byte[] answer(byte[] query) throws IOException {
    var name = new StringBuilder();
    var at = HEADER;
    for (; query[at] != 0; at += query[at] + 1) {
      name.append(name.isEmpty() ? "" : ".").append(new String(query, at + 1, query[at], US_ASCII));
    }
    var question = Arrays.copyOfRange(query, HEADER, at + 5);
    var texts = records.get(name.toString().toLowerCase(Locale.ROOT));
    var answer = new ByteArrayOutputStream();
    answer.write(query, 0, 2);
    answer.write(0x85);
    answer.write(texts == null ? 0x83 : 0x80);
    answer.write(new byte[] {0, 1, 0, (byte) (texts == null ? 0 : texts.size()), 0, 0, 0, 0});
    answer.write(question);
    for (var text : texts == null ? List.<String>of() : texts) {
      var bytes = text.getBytes(US_ASCII);
      answer.write(new byte[] {(byte) 0xC0, HEADER, 0, 16, 0, 1, 0, 0, 0, 0});
      answer.write(new byte[] {0, (byte) (bytes.length + 1), (byte) bytes.length});
      answer.write(bytes);
    }
    return answer.toByteArray();
  }

  @Override
  public void close() {
    socket.close();
  }
}
