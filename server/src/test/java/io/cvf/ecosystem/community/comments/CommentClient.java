package io.cvf.ecosystem.community.comments;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.platform.access.Role;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the comment API as anyone; roles belong to names: mo and may are moderators. */
final class CommentClient {

  static final Map<String, Role> STAFF =
      Map.of("mo", Role.MODERATOR, "may", Role.MODERATOR, "max", Role.MODERATOR);

  private final MockMvcTester mvc;
  private final JsonMapper json = JsonMapper.builder().build();

  CommentClient(MockMvcTester mvc) {
    this.mvc = mvc;
  }

  String comment(String who, int rfc, String body) throws UnsupportedEncodingException {
    return reply(who, rfc, body, null);
  }

  String reply(String who, int rfc, String body, @Nullable String parent)
      throws UnsupportedEncodingException {
    var result =
        post(
            who,
            "/rfcs/" + rfc + "/comments",
            parent == null ? Map.of("body", body) : Map.of("body", body, "parentId", parent));
    assertThat(result).hasStatus(201);
    return JsonPath.read(result.getResponse().getContentAsString(), "$.id");
  }

  MvcTestResult post(String who, String path, Object body) {
    return send(who, HttpMethod.POST, path, body, null);
  }

  MvcTestResult put(String who, String path, Object body, @Nullable Long version) {
    return send(who, HttpMethod.PUT, path, body, version);
  }

  MvcTestResult delete(String who, String path) {
    return send(who, HttpMethod.DELETE, path, Map.of(), null);
  }

  MvcTestResult get(@Nullable String who, String path) {
    var request = mvc.get().uri("/api/v1" + path);
    return (who == null ? request : request.with(it -> signedIn(who, it))).exchange();
  }

  /** A value of the only answer to a GET. */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  <T> T read(@Nullable String who, String path, String jsonPath)
      throws UnsupportedEncodingException {
    var result = get(who, path);
    assertThat(result).hasStatus2xxSuccessful();
    return JsonPath.read(result.getResponse().getContentAsString(), jsonPath);
  }

  private MvcTestResult send(
      String who, HttpMethod method, String path, Object body, @Nullable Long version) {
    var request =
        mvc.method(method)
            .uri("/api/v1" + path)
            .contentType(MediaType.APPLICATION_JSON)
            .content(json.writeValueAsString(body))
            .with(it -> signedIn(who, it));
    return (version == null ? request : request.header("If-Match", "\"" + version + "\""))
        .exchange();
  }

  private static MockHttpServletRequest signedIn(String who, MockHttpServletRequest request) {
    var role = STAFF.get(who);
    return (role == null ? as(who) : as(who, role)).postProcessRequest(request);
  }
}
