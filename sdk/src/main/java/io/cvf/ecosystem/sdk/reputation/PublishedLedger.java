package io.cvf.ecosystem.sdk.reputation;

import io.cvf.rules.reputation.Cut;
import io.cvf.rules.reputation.EntryKind;
import io.cvf.rules.reputation.LedgerEntry;
import io.cvf.rules.reputation.PeerLimits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The lines of the published ledger and of the published scores. */
final class PublishedLedger {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          // A newer server may say more than this client knows.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private PublishedLedger() {}

  record Header(String format, LocalDate day, Instant at, Rules rules) {}

  record Rules(int halfLifeDays) {}

  record Entry(
      String member,
      String username,
      int number,
      UUID id,
      EntryKind kind,
      int nominal,
      int points,
      Cut cut,
      LocalDate earnedOn,
      Instant occurredAt,
      @Nullable UUID giver,
      @Nullable PeerLimits limits,
      @Nullable UUID corrects,
      @Nullable LocalDate expiresOn) {

    LedgerEntry entry() {
      return new LedgerEntry(
          id,
          number,
          kind,
          nominal,
          points,
          cut,
          earnedOn,
          occurredAt,
          giver,
          limits,
          corrects,
          expiresOn);
    }
  }

  record Score(
      String member,
      String username,
      int entries,
      Map<LocalDate, Integer> days,
      long reputationMicros) {

    SortedMap<LocalDate, Integer> sorted() {
      return new TreeMap<>(days);
    }
  }

  /**
   * @throws IllegalArgumentException when the line is no such thing
   */
  static <T> T read(String line, Class<T> type) {
    try {
      var value = JSON.readValue(line, type);
      if (value != null) {
        return value;
      }
    } catch (JacksonException unreadable) {
      throw new IllegalArgumentException("Not a line of a reputation export\n" + line, unreadable);
    }
    throw new IllegalArgumentException("Not a line of a reputation export\n" + line);
  }
}
