package io.cvf.ecosystem.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The public API, with a session like a browser's. */
final class Api {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  private Api(String base) {
    this.base = base;
  }

  static Api signedOut(Platform platform) {
    var api = new Api(platform.url() + "/api/v1");
    api.get("/rfcs");
    return api;
  }

  /** As the administrator. */
  static Api signedIn(Platform platform) {
    return signedIn(platform, Platform.ADMIN_EMAIL, Platform.ADMIN_PASSWORD);
  }

  static Api signedIn(Platform platform, String login, String password) {
    var api = signedOut(platform);
    var answer =
        api.post(
            "/session",
            """
            {"login": "%s", "password": "%s"}\
            """
                .formatted(login, password));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("Sign-in refused: " + answer.body());
    }
    return api;
  }

  /** What is there, which has to be. */
  JsonNode read(String path) {
    return done(get(path));
  }

  /** A step that has to succeed. */
  JsonNode does(String method, String path, Map<String, ?> body) {
    return done(send(method, path, JSON.writeValueAsString(body)));
  }

  /** A change of what was read at that version. */
  JsonNode changes(String path, long version, Map<String, ?> body) {
    return done(
        send(
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .header("X-XSRF-TOKEN", csrfToken())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
  }

  /** A form with a link in it has to be taken. */
  JsonNode shows(String path, Map<String, String> fields) {
    var boundary = "story-of-a-form";
    var parts = new StringBuilder();
    fields.forEach((name, value) ->
        parts.append(
            """
            --%s\r
            Content-Disposition: form-data; name="%s"\r
            \r
            %s\r
            """
                .formatted(boundary, name, value)));
    parts.append("--").append(boundary).append("--\r\n");
    return done(
        send(
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-XSRF-TOKEN", csrfToken())
                .POST(BodyPublishers.ofString(parts.toString()))));
  }

  private static JsonNode done(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new AssertionError(answer.request() + ": " + answer.body());
    }
    return answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)));
  }

  /** What lies beside the API, such as {@code /v0.1/servers}. */
  HttpResponse<String> outside(String path) {
    return send(HttpRequest.newBuilder(URI.create(base.replace("/api/v1", "") + path)));
  }

  HttpResponse<String> post(String path, String json) {
    return send("POST", path, json);
  }

  private HttpResponse<String> send(String method, String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", csrfToken())
            .method(method, BodyPublishers.ofString(json)));
  }

  private String csrfToken() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
