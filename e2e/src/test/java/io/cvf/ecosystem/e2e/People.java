package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The members of a platform: each with an account and, once looked through, a browser. */
final class People implements AutoCloseable {

  static final String ADMIN = "admin";

  private static final String PASSWORD = "three quiet rivers";
  private static final Pattern SECRET = Pattern.compile("/verify#([\\w.-]+)");

  private final Platform platform;
  private final Browser browser;
  private final Passage passage;
  private final Map<String, Api> members = new LinkedHashMap<>();
  private final Map<String, Visitor> visitors = new LinkedHashMap<>();

  People(Platform platform, Browser browser, Passage passage) {
    this.platform = platform;
    this.browser = browser;
    this.passage = passage;
    members.put(ADMIN, Api.signedIn(platform));
  }

  /** Signs up, and follows the link in the mail. */
  void join(String name) {
    var email = name + "@example.org";
    var api = Api.signedOut(platform);
    api.does("POST", "/members", Map.of("username", name, "email", email, "password", PASSWORD));
    api.does("POST", "/email-verifications", Map.of("token", secretMailedTo(email)));
    members.put(name, api);
  }

  /** Gives a staff role. */
  void appoint(String name, String role) {
    api(ADMIN)
        .does(
            "PUT",
            "/accounts/" + name + "/roles",
            Map.of("roles", List.of(role), "reason", "Elected"));
  }

  /** Without a mail server the administrator reads it out of the outbox. */
  private String secretMailedTo(String email) {
    var mail =
        StreamSupport.stream(api(ADMIN).read("/mails").get("items").spliterator(), false)
            .filter(it -> it.get("to").asString().equals(email))
            .map(it -> it.get("text").asString())
            .findFirst()
            .orElseThrow();
    var secret = SECRET.matcher(mail);
    assertThat(secret.find()).isTrue();
    return secret.group(1);
  }

  Set<String> names() {
    return members.keySet();
  }

  /** Somebody without an account. */
  Api stranger() {
    return Api.signedOut(platform);
  }

  Api api(String name) {
    return members.get(name);
  }

  /** Signed in, at a browser of their own. */
  Visitor browserOf(String name) {
    return visitors.computeIfAbsent(name, this::signedIn);
  }

  private Visitor signedIn(String name) {
    var visitor = browser.visitor(platform.url()).livesAt(passage.now());
    return name.equals(ADMIN)
        ? visitor.signsIn(Platform.ADMIN_EMAIL, Platform.ADMIN_PASSWORD)
        : visitor.signsIn(name, PASSWORD);
  }

  Instant now() {
    return passage.now();
  }

  /** For the platform and on every desk. */
  void letPass(Duration time) {
    passage.advance(time);
    visitors.values().forEach(visitor -> visitor.livesAt(passage.now()));
  }

  JsonNode rfc(int number) {
    return api(ADMIN).read("/rfcs/" + number);
  }

  void haveNothingToComplainAbout() {
    visitors.values().forEach(Visitor::hasNothingToComplainAbout);
  }

  @Override
  public void close() {
    visitors.values().forEach(Visitor::close);
  }
}
