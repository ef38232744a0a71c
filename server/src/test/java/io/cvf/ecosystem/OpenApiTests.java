package io.cvf.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.ApiTest;
import io.cvf.ecosystem.testing.CommittedFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class OpenApiTests {

  @Autowired MockMvcTester mvc;

  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Test
  void theUiIsBuiltAgainstWhatTheServerSays() throws Exception {
    var document =
        json.readTree(
            mvc.get().uri("/api/openapi.json").exchange().getResponse().getContentAsString());
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    CommittedFile.at(Path.of("..", "web", "openapi.json"))
        .mustHold(json.writeValueAsString(document) + "\n");
  }
}
