package io.cvf.ecosystem.sdk.voting;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what platforms publish; a newer one may say more. */
final class PublishedJson {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private PublishedJson() {}

  /**
   * @param what with its article, for the message
   * @throws IllegalArgumentException when it cannot be read as that
   */
  static <T> T read(String json, Class<T> type, String what) {
    try {
      var value = MAPPER.readValue(json, type);
      if (value != null) {
        return value;
      }
    } catch (JacksonException unreadable) {
      throw new IllegalArgumentException(
          "not %s: %s".formatted(what, unreadable.getOriginalMessage()), unreadable);
    }
    throw new IllegalArgumentException("not " + what);
  }

  static String write(Object value) {
    return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value)
        + "\n";
  }
}
