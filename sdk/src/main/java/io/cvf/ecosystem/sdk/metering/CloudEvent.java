package io.cvf.ecosystem.sdk.metering;

import io.cvf.ecosystem.sdk.metering.Execution.Outcome;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** An execution in its written form: one line of a CloudEvent 1.0 in JSON. */
public final class CloudEvent {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String TYPE = "io.cvf.skill.executed";

  private CloudEvent() {}

  /** The same execution always gives the same bytes. */
  public static byte[] line(Execution execution) {
    var line = new ByteArrayOutputStream(320);
    try (var json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringProperty("specversion", "1.0");
      json.writeStringProperty("id", execution.id());
      json.writeStringProperty("source", execution.source());
      json.writeStringProperty("type", TYPE);
      json.writeStringProperty("time", execution.time().toString());
      json.writeStringProperty("subject", execution.subject());
      json.writeObjectPropertyStart("data");
      json.writeStringProperty("outcome", execution.outcome().name());
      json.writeNumberProperty("quantity", execution.quantity());
      var duration = execution.duration();
      if (duration != null) {
        json.writeNumberProperty("durationMillis", duration.toMillis());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    return line.toByteArray();
  }

  static Execution read(String line) {
    var event = JSON.readTree(line);
    var data = event.get("data");
    var millis = data.get("durationMillis");
    return new Execution(
        event.get("id").asString(),
        event.get("source").asString(),
        Instant.parse(event.get("time").asString()),
        event.get("subject").asString(),
        Outcome.valueOf(data.get("outcome").asString()),
        data.get("quantity").asLong(),
        millis == null ? null : Duration.ofMillis(millis.asLong()));
  }
}
