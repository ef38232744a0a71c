package io.cvf.ecosystem.sdk;

import io.cvf.ecosystem.sdk.community.NewMember;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Signs in as a browser does: a session cookie and, against forged requests, a second cookie. */
final class Session implements AutoCloseable {

  private static final int DAYS = 90;

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final Transport transport;

  Session(URI url) {
    var http = Transport.client(url).cookieHandler(cookies).build();
    this.transport = new Transport(url, null, http, new Retries());
  }

  AccessToken makeToken(String login, String password) {
    return makeToken(login, password, Session::everything);
  }

  /** One that does nothing but report the executions of an organisation. */
  AccessToken makeReportingToken(String login, String password, String organisation) {
    return makeToken(login, password, _ -> reporting(organisation));
  }

  void register(NewMember member) {
    transport.run(Call.get("/session/providers"));
    transport.run(withProof(Call.post("/members", Body.of(member))));
  }

  Me verifyEmail(String secret) {
    transport.run(Call.get("/session/providers"));
    try {
      return transport.read(post("/email-verifications", Map.of("token", secret)), Me.class);
    } finally {
      signOut();
    }
  }

  private AccessToken makeToken(
      String login, String password, Function<Me, Map<String, Object>> wish) {
    transport.run(Call.get("/session/providers"));
    transport.run(post("/session", Map.of("login", login, "password", password)));
    try {
      // Signing in replaces the cookie against forgery; reading anything brings the new one.
      var me = transport.read(Call.get("/me"), Me.class);
      var made = transport.read(post("/me/tokens", wish.apply(me)), AccessToken.class);
      return made.of(me.username());
    } finally {
      signOut();
    }
  }

  private void signOut() {
    try {
      transport.run(withProof(Call.delete("/session")));
    } catch (EcosystemException tooLate) {
      // The token is made all the same, and a forgotten session ends by itself.
    }
  }

  @Override
  public void close() {
    transport.close();
  }

  private static Map<String, Object> reporting(String organisation) {
    return Map.of(
        "name",
        "cvf executions on " + host(),
        "scopes",
        List.of("EXECUTIONS"),
        "organisation",
        organisation,
        "expiresInDays",
        DAYS);
  }

  private static Map<String, Object> everything(Me me) {
    var scopes = me.staff() ? List.of("READ", "WRITE", "STAFF") : List.of("READ", "WRITE");
    return Map.of("name", "cvf on " + host(), "scopes", scopes, "expiresInDays", DAYS);
  }

  private Call post(String target, Map<String, ?> body) {
    return withProof(Call.post(target, Transport.JSON.writeValueAsBytes(body)));
  }

  private Call withProof(Call call) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .findFirst()
        .map(cookie -> call.with("X-XSRF-TOKEN", cookie.getValue()))
        .orElse(call);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "a command line";
    }
  }
}
