package io.cvf.ecosystem.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.sdk.Ecosystem;
import io.cvf.ecosystem.sdk.community.NewMember;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The connections of several members to one platform, each with a token of its own. */
final class Programs implements AutoCloseable {

  private static final String PASSWORD = "three quiet rivers";
  private static final Pattern SECRET = Pattern.compile("/verify#([\\w.-]+)");

  private final URI url;
  private final Api admin;
  private final Map<String, Ecosystem> members = new LinkedHashMap<>();

  Programs(Platform platform) {
    this.url = URI.create(platform.url());
    this.admin = Api.signedIn(platform);
  }

  /** Registers, follows the mailed link and signs in. */
  Ecosystem join(String name) {
    var email = name + "@cvf.example";
    try (var stranger = Ecosystem.connect(url)) {
      stranger.community().registerMember(new NewMember(name, email, PASSWORD));
      assertThat(stranger.community().verifyEmail(secretMailedTo(email)).username())
          .isEqualTo(name);
    }
    return signIn(name);
  }

  /** Joins with a staff role, which the token then has too. */
  Ecosystem joinAs(String name, String role) {
    join(name);
    var wish = Map.of("roles", List.of(role), "reason", "Elected");
    admin.does("PUT", "/accounts/" + name + "/roles", wish);
    return signIn(name);
  }

  void admitToFounding(String name) {
    admin.does("PUT", "/founding/electors/" + name, Map.of("reason", "Wrote the drafts"));
  }

  Ecosystem of(String name) {
    return members.get(name);
  }

  private Ecosystem signIn(String name) {
    var token = Ecosystem.signIn(url, name, PASSWORD);
    var before = members.put(name, Ecosystem.connect(url, token.token()));
    if (before != null) {
      before.close();
    }
    return members.get(name);
  }

  /** Without a mail server the administrator reads it out of the outbox. */
  private String secretMailedTo(String email) {
    var mail =
        StreamSupport.stream(admin.read("/mails").get("items").spliterator(), false)
            .filter(it -> it.get("to").asString().equals(email))
            .map(it -> it.get("text").asString())
            .findFirst()
            .orElseThrow();
    var secret = SECRET.matcher(mail);
    assertThat(secret.find()).isTrue();
    return secret.group(1);
  }

  @Override
  public void close() {
    members.values().forEach(Ecosystem::close);
  }
}
