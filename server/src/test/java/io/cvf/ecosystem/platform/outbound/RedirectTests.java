package io.cvf.ecosystem.platform.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.outbound.OutboundRefused.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTests extends ClientAndServer {

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectIsFollowed(int status) throws Exception {
    elsewhere.redirect("/old", status, "new").text("/new", "here");

    var response = open.send(OutboundRequest.get(elsewhere.url("/old")));

    assertThat(response.text()).isEqualTo("here");
    assertThat(response.url()).isEqualTo(elsewhere.url("/new"));
  }

  @ParameterizedTest
  @CsvSource({"302, GET, ''", "303, GET, ''", "307, POST, body", "308, POST, body"})
  void redirectedPostIsRepeatedOnlyWhenToldTo(int status, String method, String body)
      throws Exception {
    elsewhere.redirect("/old", status, "/new").text("/new", "");

    open.send(OutboundRequest.post(elsewhere.url("/old"), "text/plain", "body".getBytes(UTF_8)));

    elsewhere.arrived().remove();
    assertThat(elsewhere.arrived().peek().method()).isEqualTo(method);
    assertThat(elsewhere.arrived().peek().body()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.2/, ADDRESS",
    "http://169.254.169.254/latest/meta-data/, ADDRESS",
    "file:///etc/passwd, URL",
    "gopher://127.0.0.1/, URL",
    "http:///nowhere, URL",
    "http://admin:secret@127.0.0.1/, CREDENTIALS",
    "http://exa mple, URL"
  })
  void redirectIsHeldToTheSameRules(String target, Reason reason) {
    elsewhere.redirect("/trap", 302, target);

    refused(reason, () -> open.send(OutboundRequest.get(elsewhere.url("/trap"))));
  }

  @Test
  void sixthRedirectIsNotFollowed() throws Exception {
    for (var i = 0; i < 6; i++) {
      elsewhere.redirect("/" + i, 302, "/" + (i + 1));
    }
    elsewhere.text("/6", "end");

    assertThat(open.send(OutboundRequest.get(elsewhere.url("/1"))).text()).isEqualTo("end");
    refused(Reason.REDIRECTS, () -> open.send(OutboundRequest.get(elsewhere.url("/0"))));
  }

  @Test
  void authorizationDoesNotFollowToAnotherHost() throws Exception {
    try (var other = new Elsewhere("127.0.0.1").text("/", "")) {
      elsewhere.redirect("/away", 302, other.url("/").toString()).redirect("/near", 302, "/end");
      elsewhere.text("/end", "");
      for (var path : List.of("/away", "/near")) {
        open.send(
            OutboundRequest.get(elsewhere.url(path))
                .with("authorization", "Bearer x")
                .with("X", "y"));
      }

      assertThat(other.arrived().peek().headers())
          .doesNotContainKey("Authorization")
          .containsKey("X");
      assertThat(elsewhere.arrived())
          .last()
          .satisfies(arrived -> assertThat(arrived.headers()).containsKey("Authorization"));
    }
  }
}
