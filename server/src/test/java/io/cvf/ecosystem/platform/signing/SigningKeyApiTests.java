package io.cvf.ecosystem.platform.signing;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class SigningKeyApiTests {

  @Autowired MockMvcTester mvc;
  @Autowired SigningKeys keys;

  @BeforeEach
  @AfterEach
  void startAfresh() {
    keys.forget();
  }

  @Test
  void administratorRotatesAndEveryoneSeesAllKeys() {
    var before = keys.sign(new byte[0]).keyId();

    assertThat(rotate("{\"reason\":\"Someone left\"}", Role.ADMIN))
        .hasStatus(201)
        .bodyJson()
        .isLenientlyEqualTo("{\"algorithm\":\"Ed25519\"}")
        .doesNotHavePath("$.retiredAt");

    var now = keys.sign(new byte[0]).keyId();
    assertThat(mvc.get().uri("/api/v1/signing-keys"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"items\":[{\"id\":\"%s\"},{\"id\":\"%s\"}]}".formatted(now, before))
        .hasPath("$.items[1].retiredAt")
        .doesNotHavePath("$.items[0].retiredAt")
        .doesNotHavePath("$.items[0].privateKey");
    assertThat(
            mvc.get().uri("/api/v1/audit?action=signing-key.rotated").with(as("root", Role.ADMIN)))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items":[{"actorName":"root","reason":"Someone left","detail":{"retired":"%s"}}]}
            """
                .formatted(before));
  }

  @Test
  void listIsPaged() {
    var oldest = keys.sign(new byte[0]).keyId();
    rotate("{\"reason\":\"Someone left\"}", Role.ADMIN);

    var first = mvc.get().uri("/api/v1/signing-keys?limit=1").exchange();
    assertThat(first).bodyJson().extractingPath("items.length()").isEqualTo(1);
    var cursor = com.jayway.jsonpath.JsonPath.<String>read(body(first), "$.nextCursor");
    assertThat(mvc.get().uri("/api/v1/signing-keys?limit=1&cursor=" + cursor))
        .bodyJson()
        .isLenientlyEqualTo("{\"items\":[{\"id\":\"%s\"}]}".formatted(oldest))
        .doesNotHavePath("$.nextCursor");
  }

  @Test
  void rotationNeedsAReasonAndAnAdministrator() {
    var before = keys.sign(new byte[0]).keyId();

    assertThat(rotate("{\"reason\":\" \"}", Role.ADMIN)).hasStatus(422);
    assertThat(rotate("{\"reason\":\"Mine\"}", Role.MAINTAINER)).hasStatus(403);

    keys.forget();
    assertThat(keys.sign(new byte[0]).keyId()).isEqualTo(before);
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private MvcTestResult rotate(String body, Role role) {
    return mvc.post()
        .uri("/api/v1/signing-keys")
        .with(as("root", role))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
