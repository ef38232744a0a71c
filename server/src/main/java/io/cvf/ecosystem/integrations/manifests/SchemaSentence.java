package io.cvf.ecosystem.integrations.manifests;

import com.networknt.schema.Error;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a schema found, in plain words.
 *
 * @param pointer of what is wrong or missing
 * @param aboutTheName whether the name in front of the value is the mistake
 */
record SchemaSentence(String pointer, boolean aboutTheName, String message) {

  static SchemaSentence of(Error error) {
    var at = error.getInstanceLocation().toString();
    var property = error.getProperty();
    if (error.getKeyword().equals("required") && property != null) {
      var missing = Pointer.child(at, property);
      return new SchemaSentence(missing, false, Pointer.spoken(missing) + " is missing.");
    }
    if (error.getKeyword().equals("additionalProperties") && property != null) {
      var unknown = Pointer.child(at, property);
      return new SchemaSentence(
          unknown, true, Pointer.spoken(unknown) + " is no field of this format.");
    }
    return error.isCustomMessage()
        ? new SchemaSentence(at, false, error.getMessage())
        : new SchemaSentence(at, false, Pointer.spoken(at) + " " + rest(error) + ".");
  }

  private static String rest(Error error) {
    var wanted = error.getSchemaNode();
    var given = error.getInstanceNode();
    return switch (error.getKeyword()) {
      case "type" -> "must be %s, not %s".formatted(types(wanted), type(given));
      case "enum" -> "must be one of %s; %s is none".formatted(values(wanted), shown(given));
      case "const" -> "must be " + shown(wanted);
      case "minLength" ->
          wanted != null && wanted.asInt(0) > 1
              ? "must have at least %d characters".formatted(wanted.asInt())
              : "must not be empty";
      case "pattern" ->
          given != null && given.asString("").isBlank()
              ? "must not be empty"
              : "has a form that is not allowed";
      case "maxLength" -> "must have at most %s characters".formatted(shown(wanted));
      case "minItems" -> "needs at least %s".formatted(counted(wanted));
      case "maxItems" -> "may have at most %s".formatted(counted(wanted));
      case "uniqueItems" -> "names something twice";
      case "minimum" -> "must be %s or more".formatted(shown(wanted));
      case "maximum" -> "must be %s or less".formatted(shown(wanted));
      default -> error.getMessage();
    };
  }

  private static String counted(@Nullable JsonNode number) {
    return shown(number) + ("1".equals(shown(number)) ? " entry" : " entries");
  }

  private static String values(@Nullable JsonNode values) {
    return values == null
        ? ""
        : StreamSupport.stream(values.spliterator(), false)
            .map(SchemaSentence::shown)
            .collect(Collectors.joining(", "));
  }

  private static String types(@Nullable JsonNode types) {
    if (types == null) {
      return "something else";
    }
    return types.isArray()
        ? StreamSupport.stream(types.spliterator(), false)
            .map(it -> named(it.asString("")))
            .collect(Collectors.joining(" or "))
        : named(types.asString(""));
  }

  private static String type(@Nullable JsonNode value) {
    if (value == null) {
      return "nothing";
    }
    return switch (value.getNodeType()) {
      case OBJECT, POJO -> named("object");
      case ARRAY -> named("array");
      case STRING, BINARY -> named("string");
      case NUMBER -> named("number");
      case BOOLEAN -> named("boolean");
      case NULL, MISSING -> named("null");
    };
  }

  private static String named(String type) {
    return switch (type) {
      case "object" -> "a set of names and values";
      case "array" -> "a list";
      case "string" -> "text";
      case "number" -> "a number";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      case "null" -> "empty";
      default -> type;
    };
  }

  private static String shown(@Nullable JsonNode value) {
    var text = value == null ? "" : value.isString() ? value.asString() : value.toString();
    return text.length() <= 60 ? text : text.substring(0, 57) + "…";
  }
}
