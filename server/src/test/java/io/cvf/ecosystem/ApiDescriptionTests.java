package io.cvf.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That the description tells a client what is so, where it cannot be read off the types. */
@ApiTest
class ApiDescriptionTests {

  @Autowired MockMvcTester mvc;
  @Autowired JsonMapper json;
  private JsonNode api;

  @BeforeEach
  void description() throws Exception {
    api =
        json.readTree(
            mvc.get().uri("/api/openapi.json").exchange().getResponse().getContentAsString());
  }

  @ParameterizedTest
  @CsvSource({
    "NewRfc, 'title,track,labels,body'",
    "NewRevision, 'title,track,labels,body'",
    "NewComment, body",
    "EditedComment, body",
    "Source, body",
    "Reason, reason",
    "Why, reason",
    "EditorialMark, reason",
    "AppealText, text",
    "Decision, 'upheld,reason'",
    "Successor, by"
  })
  void whatIsRefusedWhenAbsentIsRequired(String schema, String properties) {
    assertThat(schema(schema).path("required").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder(properties.split(","));
  }

  @Test
  void freeValuesAreObjects() {
    assertThat(api.at("/components/schemas/JsonNode").isMissingNode()).isTrue();
    assertThat(schema("AuditEntry").at("/properties/detail/type").asString()).isEqualTo("object");
    assertThat(schema("Job").at("/properties/result/type").asString()).isEqualTo("object");
  }

  @Test
  void revisionsOfRfcsAndOfCommentsAreTwoThings() {
    assertThat(schema("RevisionView").path("properties").has("toc")).isTrue();
    assertThat(schema("CommentRevision").path("properties").has("toc")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/rfcs, 201",
    "/rfcs/{number}/comments, 201",
    "/organisations, 201",
    "/rfc-imports, 202"
  })
  void statusIsTheOneThatIsAnswered(String path, String status) {
    var responses = api.path("paths").path("/api/v1" + path).path("post").path("responses");
    assertThat(responses.propertyNames()).containsExactlyInAnyOrder(status, "default");
  }

  private JsonNode schema(String name) {
    return api.path("components").path("schemas").path(name);
  }
}
