package io.cvf.ecosystem.community.imports;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.platform.access.Role;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Imports files by the HTTP surface, as the maintainer mia, and waits for the job. */
final class Importing {

  private final MockMvcTester mvc;

  Importing(MockMvcTester mvc) {
    this.mvc = mvc;
  }

  /** A finished job. */
  record Done(ImportResult result, List<String> messages) {}

  Done files(String arriveAs, Map<String, byte[]> files) throws UnsupportedEncodingException {
    var request = mvc.post().uri("/api/v1/rfc-imports?as=" + arriveAs).multipart();
    files.forEach((name, content) ->
        request.file(new MockMultipartFile("files", name, "text/markdown", content)));
    var started = request.with(as("mia", Role.MAINTAINER)).exchange();
    assertThat(started).hasStatus(202);
    String id = JsonPath.read(started.getResponse().getContentAsString(), "$.id");
    var json =
        await()
            .atMost(Duration.ofMinutes(1))
            .pollInterval(Duration.ofMillis(50))
            .until(() -> job(id), it -> "DONE".equals(JsonPath.read(it, "$.state")));
    return done(json);
  }

  private String job(String id) throws UnsupportedEncodingException {
    var json =
        mvc.get()
            .uri("/api/v1/jobs/" + id)
            .with(as("mia", Role.MAINTAINER))
            .exchange()
            .getResponse()
            .getContentAsString();
    assertThat(JsonPath.<String>read(json, "$.state")).as(json).isNotEqualTo("FAILED");
    return json;
  }

  private static Done done(String json) {
    Map<String, Integer> result = JsonPath.read(json, "$.result");
    return new Done(
        new ImportResult(
            result.get("created"),
            result.get("revised"),
            result.get("unchanged"),
            result.get("failed"),
            result.get("linksResolved")),
        JsonPath.read(json, "$.messages"));
  }
}
