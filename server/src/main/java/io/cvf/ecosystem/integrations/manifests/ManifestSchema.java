package io.cvf.ecosystem.integrations.manifests;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of the formats, written by us and shipped with the program. */
final class ManifestSchema {

  static final ManifestSchema CVF = new ManifestSchema("cvf-contract");
  static final ManifestSchema MCP = new ManifestSchema("mcp-server");

  /** How registries wrote MCP servers in 2025 before today's format. */
  static final ManifestSchema MCP_SEED = new ManifestSchema("mcp-seed");

  static final ManifestSchema SKILL = new ManifestSchema("agent-skill");
  static final ManifestSchema DOCKER = new ManifestSchema("docker-entry");

  private final Schema schema;

  private ManifestSchema(String file) {
    this.schema = load("/manifests/" + file + ".schema.json");
  }

  private static Schema load(String resource) {
    var registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder()
                        .pathType(PathType.JSON_POINTER)
                        .errorMessageKeyword("messages")
                        .build()));
    try (var in = ManifestSchema.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its own file " + resource);
      }
      return registry.getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds everything the schema finds. */
  void check(JsonNode document, Places places, Findings findings) {
    for (var error : schema.validate(document)) {
      var sentence = SchemaSentence.of(error);
      var place =
          sentence.aboutTheName()
              ? places.ofName(sentence.pointer())
              : places.ofValue(sentence.pointer());
      findings.add(sentence.pointer(), place, sentence.message());
    }
  }
}
