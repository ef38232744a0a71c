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

/** The public API, signed in as the administrator with a session like a browser's. */
final class Api {

  private final String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  private Api(String base) {
    this.base = base;
  }

  static Api signedIn(Platform platform) {
    var api = new Api(platform.url() + "/api/v1");
    api.get("/rfcs");
    var answer =
        api.post(
            "/session",
            """
            {"login": "%s", "password": "%s"}\
            """
                .formatted(Platform.ADMIN_EMAIL, Platform.ADMIN_PASSWORD));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("Sign-in refused: " + answer.body());
    }
    return api;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)));
  }

  HttpResponse<String> post(String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", csrfToken())
            .POST(BodyPublishers.ofString(json)));
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
