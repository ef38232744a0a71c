package io.cvf.ecosystem.community.rfcs;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests of RFCs call again and again. */
record RfcCalls(MockMvcTester mvc, JsonMapper json) {

  private static final JsonMapper WRITER = new JsonMapper();

  static String text(String title, String body) {
    return text(title, "CAPABILITY", List.of("api"), body);
  }

  static String text(String title, String track, List<String> labels, String body) {
    var text = WRITER.createObjectNode().put("title", title).put("track", track).put("body", body);
    labels.forEach(text.putArray("labels")::add);
    return text.toString();
  }

  MockMvcRequestBuilder post(String username, String uri, String body) {
    return mvc.post()
        .uri(uri)
        .with(as(username))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  JsonNode create(String username, String title, String body) {
    return json(post(username, "/api/v1/rfcs", text(title, body)).exchange());
  }

  JsonNode open(String username, String title, String body) {
    return open(username, text(title, body));
  }

  JsonNode open(String username, String text) {
    var draft = json(post(username, "/api/v1/rfcs", text).exchange());
    var uri = "/api/v1/rfcs/" + draft.path("number").asInt() + "/publication";
    var opened = post(username, uri, "").exchange();
    assertThat(opened).hasStatusOk();
    return json(opened);
  }

  JsonNode read(String uri, @Nullable String username) {
    var request = mvc.get().uri(uri);
    var result = (username == null ? request : request.with(as(username))).exchange();
    assertThat(result).hasStatusOk();
    return json(result);
  }

  List<Integer> numbers(String uri, @Nullable String username) {
    return read(uri, username)
        .path("items")
        .valueStream()
        .map(i -> i.path("number").asInt())
        .toList();
  }

  JsonNode json(MvcTestResult result) {
    try {
      return json.readTree(
          result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
