package io.cvf.ecosystem.metering.ingest;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads the JSON of CloudEvents 1.0, one after the other, without a tree in between. */
final class CloudEvents {

  static final String TYPE = "io.cvf.skill.executed";

  /** Longer than this no event may be, in bytes. */
  static final int LONGEST = 65_536;

  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(32)
                  .maxStringLength(LONGEST)
                  .maxNumberLength(100)
                  .maxNameLength(1_000)
                  .build())
          .build();

  private final JsonParser json;
  private final int index;
  private boolean repeats;

  private @Nullable String specversion;
  private @Nullable String type;
  private @Nullable String id;
  private @Nullable String source;
  private @Nullable String subject;
  private @Nullable String time;
  private @Nullable String outcome;
  private long quantity = Reported.ABSENT;
  private long millis = Reported.ABSENT;

  private CloudEvents(JsonParser json, int index) {
    this.json = json;
    this.index = index;
  }

  /**
   * Reads the value the parser stands on to its end.
   *
   * @throws tools.jackson.core.JacksonException when it is no JSON
   */
  static Reported read(JsonParser json, int index) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return Reported.broken(index, null, RefusalReason.MALFORMED);
    }
    var event = new CloudEvents(json, index);
    event.attributes();
    return event.reported();
  }

  private Reported reported() {
    return repeats
        ? Reported.broken(index, id, RefusalReason.DUPLICATE_KEY)
        : new Reported(
            index, specversion, type, id, source, subject, time, outcome, quantity, millis, null);
  }

  private void attributes() {
    var names = new Names();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      repeats |= names.repeats(name);
      var value = json.nextToken();
      switch (name) {
        case "specversion" -> specversion = text(value);
        case "type" -> type = text(value);
        case "id" -> id = text(value);
        case "source" -> source = text(value);
        case "subject" -> subject = text(value);
        case "time" -> time = text(value);
        case "data" -> data(value);
        default -> json.skipChildren();
      }
    }
  }

  private void data(JsonToken start) {
    if (start != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    var names = new Names();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      repeats |= names.repeats(name);
      var value = json.nextToken();
      switch (name) {
        case "outcome" -> outcome = text(value);
        case "quantity" -> quantity = wholeNumber(value);
        case "durationMillis" -> millis = wholeNumber(value);
        default -> json.skipChildren();
      }
    }
  }

  /** What is longer is refused anyway; it is not kept, so that memory grows with events only. */
  private @Nullable String text(JsonToken value) {
    if (value == JsonToken.VALUE_STRING) {
      return json.getStringLength() > EventCheck.LONGEST_TEXT ? null : json.getString();
    }
    json.skipChildren();
    return null;
  }

  /** Numbers beyond any limit are as bad as fractions. */
  private long wholeNumber(JsonToken value) {
    if (value != JsonToken.VALUE_NUMBER_INT) {
      json.skipChildren();
      return value == JsonToken.VALUE_NULL ? Reported.ABSENT : Reported.BAD;
    }
    var isLong = json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    return isLong && json.getLongValue() >= 0 ? json.getLongValue() : Reported.BAD;
  }

  /** The names of one object: mostly so few that to look at each costs less than a set. */
  private static final class Names {

    private static final int FEW = 12;

    private final String[] first = new String[FEW];
    private int size;
    private @Nullable Set<String> others;

    boolean repeats(String name) {
      for (var i = 0; i < size; i++) {
        if (first[i].equals(name)) {
          return true;
        }
      }
      if (size < FEW) {
        first[size++] = name;
        return false;
      }
      if (others == null) {
        others = new HashSet<>();
      }
      return !others.add(name);
    }
  }
}
