package io.cvf.ecosystem.sdk;

import io.cvf.ecosystem.sdk.FixtureServer.Answer;
import io.cvf.ecosystem.sdk.FixtureServer.Asked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the server published about its API, so that no test invents an operation, a field or a value
 * the server does not know.
 */
public final class Contract {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Contract PUBLISHED = new Contract(read());

  private final JsonNode document;

  private Contract(JsonNode document) {
    this.document = document;
  }

  public static Contract published() {
    return PUBLISHED;
  }

  /** An operation and its path as a pattern. */
  record Operation(String method, String path, JsonNode node) {

    boolean answers(Asked asked) {
      var path = asked.target().replaceFirst("\\?.*", "");
      // A template is as long as it is specific: /skills/{id} before /skills/{id}.csv is no match.
      var pattern = this.path.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+");
      return method.equals(asked.method()) && path.matches(pattern);
    }
  }

  /** What was asked in a way the server would not understand; empty when all is well. */
  public List<String> faults(Asked asked) {
    var found = operation(asked);
    if (found.isEmpty()) {
      return List.of(asked.line() + ": there is no such operation");
    }
    var operation = found.get();
    var faults = new ArrayList<String>();
    var known = new HashSet<String>();
    operation.node().path("parameters").forEach(it -> known.add(it.get("name").asString()));
    parameters(asked)
        .filter(name -> !known.contains(name))
        .forEach(name -> faults.add(asked.line() + ": there is no parameter " + name));
    if (known.contains("If-Match") && !asked.headers().containsKey("if-match")) {
      faults.add(asked.line() + ": If-Match is missing");
    }
    var body = operation.node().at("/requestBody/content/application~1json/schema");
    if (body.has("$ref")) {
      faults.addAll(bodyFaults(asked, schema(body)));
    }
    return faults;
  }

  /** The answer of an operation, every field filled in; empty when there is no such operation. */
  Optional<Answer> example(Asked asked) {
    return operation(asked)
        .map(it -> {
          for (var answer : it.node().get("responses").properties()) {
            if (answer.getKey().startsWith("2")) {
              var schema = answer.getValue().at("/content/application~1json/schema");
              return schema.isMissingNode()
                  ? FixtureServer.nothing()
                  : FixtureServer.json(
                      Integer.parseInt(answer.getKey()), example(schema, Set.of()).toString());
            }
          }
          return FixtureServer.nothing();
        });
  }

  /** An object of that schema, every field filled in, to be changed where a test cares. */
  public ObjectNode example(String schema) {
    return (ObjectNode) example(schemas().get(schema), Set.of(schema));
  }

  public JsonNode schemas() {
    return document.at("/components/schemas");
  }

  private Optional<Operation> operation(Asked asked) {
    return operations().filter(it -> it.answers(asked)).findFirst();
  }

  /** Those with fewer parts that vary first. */
  private Stream<Operation> operations() {
    return document.get("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .map(it ->
                    new Operation(
                        it.getKey().toUpperCase(Locale.ROOT),
                        path.getKey().replaceFirst("^/api/v1", ""),
                        it.getValue())))
        .sorted((one, other) -> Integer.compare(variables(one.path()), variables(other.path())));
  }

  private static int variables(String path) {
    return path.split("\\{", -1).length * 2 - (path.contains("}.") ? 1 : 0);
  }

  private List<String> bodyFaults(Asked asked, JsonNode schema) {
    var faults = new ArrayList<String>();
    var body = JSON.readTree(asked.body());
    schema
        .path("required")
        .forEach(name -> {
          if (!body.has(name.asString())) {
            faults.add(asked.line() + ": the body lacks " + name.asString());
          }
        });
    for (var field : body.properties()) {
      var expected = schema.path("properties").path(field.getKey());
      if (expected.isMissingNode()) {
        faults.add(asked.line() + ": the body cannot have " + field.getKey());
      } else if (expected.has("enum") && !has(expected.get("enum"), field.getValue())) {
        faults.add(asked.line() + ": " + field.getKey() + " cannot be " + field.getValue());
      }
    }
    return faults;
  }

  private static boolean has(JsonNode values, JsonNode value) {
    return values.valueStream().anyMatch(value::equals);
  }

  private JsonNode example(JsonNode schema, Set<String> within) {
    if (schema.has("$ref")) {
      var name = name(schema);
      if (within.contains(name)) {
        return JSON.createObjectNode();
      }
      var inner = new HashSet<>(within);
      inner.add(name);
      return example(schema(schema), inner);
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    return switch (type(schema)) {
      case "object" -> object(schema, within);
      case "array" -> JSON.createArrayNode().add(example(schema.path("items"), within));
      case "integer", "number" -> JSON.getNodeFactory().numberNode(1);
      case "boolean" -> JSON.getNodeFactory().booleanNode(true);
      default -> JSON.getNodeFactory().stringNode(text(schema.path("format").asString("")));
    };
  }

  private JsonNode object(JsonNode schema, Set<String> within) {
    var object = JSON.createObjectNode();
    schema
        .path("properties")
        .properties()
        .forEach(field -> {
          // One page is enough.
          if (!field.getKey().equals("nextCursor")) {
            object.set(field.getKey(), example(field.getValue(), within));
          }
        });
    return object;
  }

  private static String text(String format) {
    return switch (format) {
      case "date-time" -> "2027-01-02T03:04:05Z";
      case "date" -> "2027-01-02";
      case "uuid" -> "01990000-0000-7000-8000-000000000001";
      default -> "text";
    };
  }

  private static String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray() ? type.get(0).asString() : type.asString("string");
  }

  private JsonNode schema(JsonNode reference) {
    return schemas().get(name(reference));
  }

  private static String name(JsonNode reference) {
    return reference.get("$ref").asString().replaceFirst(".*/", "");
  }

  private static Stream<String> parameters(Asked asked) {
    var query = asked.target().split("\\?", 2);
    return query.length < 2
        ? Stream.of()
        : Stream.of(query[1].split("&")).map(pair -> pair.replaceFirst("=.*", ""));
  }

  private static JsonNode read() {
    @Nullable Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("web/openapi.json"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException(
          "web/openapi.json is not above " + Path.of("").toAbsolutePath());
    }
    return JSON.readTree(folder.resolve("web/openapi.json").toFile());
  }
}
