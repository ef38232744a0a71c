package io.cvf.ecosystem.metering.ingest;

import io.cvf.ecosystem.platform.problems.Problem;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** One event, or an array of them. It is read to its end before any of it is counted. */
final class EventBatch implements EventReader {

  static final int LARGEST = 10_000;

  private final InputStream body;
  private List<Reported> events = List.of();
  private int given;
  private boolean read;

  EventBatch(InputStream body) {
    this.body = body;
  }

  @Override
  public List<Reported> next(int atMost) {
    if (!read) {
      events = readAll();
      read = true;
    }
    var from = given;
    given = Math.min(events.size(), given + atMost);
    return events.subList(from, given);
  }

  private List<Reported> readAll() {
    try (var json = CloudEvents.JSON.createParser(ObjectReadContext.empty(), body)) {
      var first = json.nextToken();
      var all = first == JsonToken.START_ARRAY ? array(json) : List.of(single(json, first));
      if (json.nextToken() != null) {
        throw malformed("Something follows the end of the JSON.");
      }
      return all;
    } catch (JacksonException e) {
      throw malformed(e.getOriginalMessage());
    }
  }

  private static Reported single(JsonParser json, JsonToken first) {
    if (first != JsonToken.START_OBJECT) {
      throw malformed("It is neither an object nor an array.");
    }
    return new CloudEvents().read(json, 0);
  }

  private static List<Reported> array(JsonParser json) {
    var reader = new CloudEvents();
    var events = new ArrayList<Reported>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (events.size() == LARGEST) {
        throw Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "batch-too-large",
            "The batch holds too many events",
            "Nothing was counted. Send at most %,d in a batch, or a stream of application/x-ndjson."
                .formatted(LARGEST));
      }
      events.add(reader.read(json, events.size()));
    }
    return events;
  }

  private static Problem malformed(String why) {
    return Problem.of(
            HttpStatus.BAD_REQUEST,
            "malformed-batch",
            "The body is no JSON of CloudEvents",
            "Nothing of it was counted. Send one event, an array of events, or a line for each as"
                + " application/x-ndjson.")
        .with("reason", why);
  }
}
