package io.cvf.ecosystem.metering.ingest;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Reads the JSON of CloudEvents 1.0, one after the other, without a tree in between. Made once for
 * a request, so that what its events have in common is in memory once.
 */
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
          // A request has a thread of its own, and a parser for each of its lines.
          .recyclerPool(JsonRecyclerPools.threadLocalPool())
          .build();

  private final RepeatedTexts texts = new RepeatedTexts();
  private final Names names = new Names();
  private final Names dataNames = new Names();
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

  /**
   * Reads the value the parser stands on to its end.
   *
   * @throws tools.jackson.core.JacksonException when it is no JSON
   */
  Reported read(JsonParser json, int index) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return Reported.broken(index, null, RefusalReason.MALFORMED);
    }
    forget();
    attributes(json);
    return reported(index);
  }

  private void forget() {
    repeats = false;
    specversion = null;
    type = null;
    id = null;
    source = null;
    subject = null;
    time = null;
    outcome = null;
    quantity = Reported.ABSENT;
    millis = Reported.ABSENT;
  }

  private Reported reported(int index) {
    return repeats
        ? Reported.broken(index, id, RefusalReason.DUPLICATE_KEY)
        : new Reported(
            index, specversion, type, id, source, subject, time, outcome, quantity, millis, null);
  }

  private void attributes(JsonParser json) {
    names.clear();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      repeats |= names.repeats(name);
      var value = json.nextToken();
      switch (name) {
        case "specversion" -> specversion = commonText(json, value);
        case "type" -> type = commonText(json, value);
        case "id" -> id = text(json, value);
        case "source" -> source = commonText(json, value);
        case "subject" -> subject = commonText(json, value);
        case "time" -> time = text(json, value);
        case "data" -> data(json, value);
        default -> json.skipChildren();
      }
    }
  }

  private void data(JsonParser json, JsonToken start) {
    if (start != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    dataNames.clear();
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      repeats |= dataNames.repeats(name);
      var value = json.nextToken();
      switch (name) {
        case "outcome" -> outcome = commonText(json, value);
        case "quantity" -> quantity = wholeNumber(json, value);
        case "durationMillis" -> millis = wholeNumber(json, value);
        default -> json.skipChildren();
      }
    }
  }

  private static @Nullable String text(JsonParser json, JsonToken value) {
    return isText(json, value) ? json.getString() : null;
  }

  /** One that many events of a request have. */
  private @Nullable String commonText(JsonParser json, JsonToken value) {
    return isText(json, value)
        ? texts.of(json.getStringCharacters(), json.getStringOffset(), json.getStringLength())
        : null;
  }

  /** What is longer is refused anyway; it is not kept, so that memory grows with events only. */
  private static boolean isText(JsonParser json, JsonToken value) {
    if (value == JsonToken.VALUE_STRING) {
      return json.getStringLength() <= EventCheck.LONGEST_TEXT;
    }
    json.skipChildren();
    return false;
  }

  /** Numbers beyond any limit are as bad as fractions. */
  private static long wholeNumber(JsonParser json, JsonToken value) {
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
    private final Set<String> others = new HashSet<>();
    private int size;

    void clear() {
      size = 0;
      others.clear();
    }

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
      return !others.add(name);
    }
  }
}
