package io.cvf.ecosystem.identity.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Answers like GitHub, for one user who is signed in there and consents to everything. */
final class GithubServer {

  private final HttpServer server;
  private volatile String emails = "[]";

  GithubServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/login/oauth/authorize", GithubServer::consent);
    server.createContext(
        "/login/oauth/access_token",
        call -> json(call, "{\"access_token\":\"gho_1\",\"token_type\":\"bearer\"}"));
    server.createContext("/user", call -> json(call, "{\"id\":583231,\"login\":\"Octo-Cat\"}"));
    server.createContext("/user/emails", call -> json(call, emails));
    server.start();
  }

  void emails(String json) {
    emails = json;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void stop() {
    server.stop(0);
  }

  private static void consent(HttpExchange call) throws IOException {
    var query = call.getRequestURI().getQuery();
    var target =
        URI.create(
            value(query, "redirect_uri") + "?code=c1&state=" + encoded(value(query, "state")));
    call.getResponseHeaders().set("Location", target.toString());
    call.sendResponseHeaders(302, -1);
    call.close();
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String value(String query, String name) {
    var found = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(query);
    if (!found.find()) {
      throw new IllegalArgumentException("No " + name + " in " + query);
    }
    return found.group(1);
  }

  private static void json(HttpExchange call, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(200, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }
}
