package io.cvf.ecosystem.community.reputation;

import io.cvf.rules.reputation.PointRules;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the whole ledger, and the scores that are kept beside it, a batch in memory at a time.
 *
 * <p>Both are UTF-8 text, media type {@code application/x-ndjson}: a line with the format, the day
 * and the rules, then one JSON object a line. The ledger is in the order of members' ids and, of
 * one member, in that of {@code number}; so are the scores. A score counts the first {@code
 * entries} entries of its member; the ledger may have got more meanwhile.
 */
@Component
class LedgerExport {

  private static final int BATCH = 1_000;

  /** Whatever is posted while a batch is read counts, although it came after the clock was read. */
  private static final Duration AHEAD = Duration.ofHours(1);

  private final LedgerRows rows;
  private final Scores scores;
  private final ReputationRules rules;
  private final JsonMapper json;
  private final Clock clock;

  LedgerExport(
      LedgerRows rows, Scores scores, ReputationRules rules, JsonMapper json, Clock clock) {
    this.rows = rows;
    this.scores = scores;
    this.rules = rules;
    this.json = json;
    this.clock = clock;
  }

  record Header(String format, LocalDate day, Instant at, PointRules rules) {}

  /** One line of the published scores. */
  record ScoreLine(
      UUID member,
      String username,
      int entries,
      SortedMap<LocalDate, Integer> days,
      long reputationMicros) {}

  void writeLedger(OutputStream out) throws IOException {
    var now = clock.instant();
    write(out, new Header("cvf-reputation-ledger-1", NewEntry.day(now), now, rules.points(now)));
    var member = LedgerRows.FIRST;
    var number = 0;
    for (var batch = rows.after(member, number, BATCH);
        !batch.isEmpty();
        batch = rows.after(member, number, BATCH)) {
      for (var line : batch) {
        write(out, line);
      }
      member = batch.getLast().member();
      number = batch.getLast().number();
    }
  }

  void writeScores(OutputStream out) throws IOException {
    var now = clock.instant();
    var day = NewEntry.day(now);
    write(out, new Header("cvf-reputation-scores-1", day, now, rules.points(now)));
    var batch = rows.membersAfter(LedgerRows.FIRST, BATCH);
    while (!batch.isEmpty()) {
      var moment = new Scores.Moment(clock.instant().plus(AHEAD), day, now, rules.decay(now));
      for (var line : scores.kept(batch, moment)) {
        write(out, line);
      }
      batch = rows.membersAfter(batch.getLast().value(), BATCH);
    }
  }

  private void write(OutputStream out, Object line) throws IOException {
    out.write(json.writeValueAsBytes(line));
    out.write('\n');
  }
}
