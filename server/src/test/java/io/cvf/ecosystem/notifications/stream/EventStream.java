package io.cvf.ecosystem.notifications.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.platform.access.MemberId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** A browser that reads a stream, and remembers what it heard. */
final class EventStream implements AutoCloseable {

  private final HttpClient client;
  private final int port;
  private final String cookie;
  private final List<String> lines = new ArrayList<>();
  private volatile int status;
  private volatile boolean ended;
  private volatile HttpResponse<java.util.stream.Stream<String>> response;

  EventStream(HttpClient client, int port, String cookie, String lastEventId) {
    this.client = client;
    this.port = port;
    this.cookie = cookie;
    var request =
        HttpRequest.newBuilder(uri("/api/v1/notifications/stream"))
            .header("Cookie", cookie)
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    Thread.ofVirtual().start(() -> read(request.build()));
  }

  static <S extends Session> String sessionOf(MemberId member, SessionRepository<S> sessions) {
    var session = sessions.createSession();
    session.setAttribute(PRINCIPAL_NAME_INDEX_NAME, member.toString());
    sessions.save(session);
    return "cvf-session=" + Base64.getEncoder().encodeToString(session.getId().getBytes(UTF_8));
  }

  private void read(HttpRequest request) {
    try {
      response = client.send(request, BodyHandlers.ofLines());
      status = response.statusCode();
      response
          .body()
          .forEach(line -> {
            synchronized (lines) {
              lines.add(line);
            }
          });
    } catch (IOException | RuntimeException closed) {
      // closed by the test
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended = true;
    }
  }

  private List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  private List<String> after(String event) {
    var all = lines();
    var found = new ArrayList<String>();
    for (var n = 0; n + 1 < all.size(); n++) {
      if (all.get(n).equals("event: " + event)) {
        found.add(all.get(n + 1).substring("data: ".length()));
      }
    }
    return found;
  }

  List<String> titles() {
    return after("notification").stream()
        .map(data -> JsonPath.<String>read(data, "$.title"))
        .toList();
  }

  List<Integer> unread() {
    return after("unread").stream().map(data -> JsonPath.<Integer>read(data, "$.unread")).toList();
  }

  String lastId() {
    return lines().stream()
        .filter(line -> line.startsWith("id: "))
        .reduce((_, last) -> last)
        .orElseThrow()
        .substring(4);
  }

  /** What is no line of an event stream. */
  List<String> problems() {
    return lines().stream().filter(line -> !line.matches("|:|(id|event|data|retry): .*")).toList();
  }

  int status() {
    return status;
  }

  boolean ended() {
    return ended;
  }

  int post(String path) {
    try {
      var request =
          HttpRequest.newBuilder(uri(path))
              .header("Cookie", cookie + "; XSRF-TOKEN=of-this-test")
              .header("X-XSRF-TOKEN", "of-this-test")
              .POST(BodyPublishers.noBody())
              .build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() {
    if (response != null) {
      response.body().close();
    }
  }
}
