package io.cvf.ecosystem.integrations.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the published description of the registry's API promises its clients. */
final class RegistryShape {

  private RegistryShape() {}

  static void mustBeList(JsonNode answer) {
    mustBe("list", answer);
  }

  static void mustBeServer(JsonNode answer) {
    mustBe("response", answer);
  }

  private static void mustBe(String definition, JsonNode answer) {
    try (var in = RegistryShape.class.getResourceAsStream("/registry/answers.schema.json")) {
      assertThat(in).isNotNull();
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var schema = (ObjectNode) JsonMapper.shared().readTree(text);
      schema.put("$ref", "#/$defs/" + definition);
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(schema)
                  .validate(answer))
          .isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
