package io.cvf.ecosystem.identity;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Keeps cookies and sends the CSRF token, as the UI does. */
public final class Browser {

  public static final String PASSWORD = "a long walk home";

  private final MockMvcTester mvc;
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();
  private String address = "127.0.0.1";

  public Browser(MockMvcTester mvc) {
    this.mvc = mvc;
  }

  /** A browser in which a new member with {@link #PASSWORD} has just signed up. */
  public static Browser signedUp(MockMvcTester mvc, JdbcClient database, String username) {
    var browser = new Browser(mvc);
    browser.post("/api/v1/members", signUp(username, username + "@example.org"));
    var secret = new Mailbox(database).secretTo(username + "@example.org");
    browser.post("/api/v1/email-verifications", "{\"token\":\"%s\"}".formatted(secret));
    return browser;
  }

  public static String signUp(String username, String email) {
    return "{\"username\":\"%s\",\"email\":\"%s\",\"password\":\"%s\"}"
        .formatted(username, email, PASSWORD);
  }

  public static String credentials(String login, String password) {
    return "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password);
  }

  public Browser at(String address) {
    this.address = address;
    return this;
  }

  public MvcTestResult get(String path) {
    return send(HttpMethod.GET, path, null);
  }

  public MvcTestResult post(String path, String json) {
    return send(HttpMethod.POST, path, json);
  }

  public MvcTestResult put(String path, String json) {
    return send(HttpMethod.PUT, path, json);
  }

  public MvcTestResult delete(String path) {
    return send(HttpMethod.DELETE, path, null);
  }

  private MvcTestResult send(HttpMethod method, String path, String json) {
    if (!method.equals(HttpMethod.GET) && !cookies.containsKey("XSRF-TOKEN")) {
      get("/api/v1/session/providers");
    }
    var request =
        mvc.method(method)
            .uri(path)
            .with(it -> {
              it.setRemoteAddr(address);
              return it;
            });
    if (!cookies.isEmpty()) {
      request = request.cookie(cookies.values().toArray(Cookie[]::new));
    }
    if (cookies.containsKey("XSRF-TOKEN")) {
      request = request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN").getValue());
    }
    if (json != null) {
      request = request.contentType(MediaType.APPLICATION_JSON).content(json);
    }
    var result = request.exchange();
    for (var cookie : result.getResponse().getCookies()) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie);
      }
    }
    return result;
  }
}
