package io.cvf.ecosystem.sdk.reputation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cvf.ecosystem.sdk.reputation.PublishedLedger.Entry;
import io.cvf.ecosystem.sdk.reputation.PublishedLedger.Header;
import io.cvf.ecosystem.sdk.reputation.PublishedLedger.Score;
import io.cvf.rules.reputation.Decay;
import io.cvf.rules.reputation.MemberLedger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Replays a published ledger and compares what it comes to with the published scores. Both are read
 * once, member by member. The ledger may be newer than the scores: of each member it takes the
 * entries the score counts, so a ledger that was read after the scores always fits them.
 */
public final class ReputationReplay {

  private static final String LEDGER = "cvf-reputation-ledger-1";
  private static final String SCORES = "cvf-reputation-scores-1";

  /** How long a deed may take from its time to its commit. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(1);

  private final Iterator<String> ledger;
  private final Header header;
  private final Decay decay;
  private final List<Difference> differences = new ArrayList<>();
  private @Nullable Entry next;
  private String lastMember = "";
  private long entries;

  private ReputationReplay(Iterator<String> ledger, Header scores) {
    this.ledger = ledger;
    this.header = scores;
    this.decay = Decay.halvingEvery(scores.rules().halfLifeDays());
  }

  /** Something that does not follow from the ledger, with whose it is. */
  public record Difference(String member, String username, String what) {}

  /**
   * What a replay found.
   *
   * @param members whose scores were compared
   * @param entries that were replayed for them
   */
  public record Verdict(long members, long entries, List<Difference> differences) {

    public Verdict {
      differences = List.copyOf(differences);
    }

    @JsonProperty
    public boolean same() {
      return differences.isEmpty();
    }
  }

  /**
   * @param ledger the lines of {@code GET /reputation/ledger}
   * @param scores the lines of {@code GET /reputation/scores}
   * @throws IllegalArgumentException when they are something else
   */
  public static Verdict check(Stream<String> ledger, Stream<String> scores) {
    var entries = ledger.iterator();
    var lines = scores.iterator();
    header(entries, LEDGER);
    return new ReputationReplay(entries, header(lines, SCORES)).compare(lines);
  }

  private static Header header(Iterator<String> lines, String format) {
    if (lines.hasNext()) {
      var line = lines.next();
      var header = PublishedLedger.read(line, Header.class);
      if (format.equals(header.format())) {
        return header;
      }
    }
    throw new IllegalArgumentException("The first line does not say that it is " + format);
  }

  private Verdict compare(Iterator<String> scores) {
    var members = 0L;
    var before = "";
    next = nextEntry();
    while (scores.hasNext()) {
      var score = PublishedLedger.read(scores.next(), Score.class);
      if (score.member().compareTo(before) <= 0) {
        differ(score.member(), score.username(), "The scores are out of order here.");
      }
      before = score.member();
      withoutScore(score.member());
      compare(score);
      members++;
    }
    withoutScore("~");
    return new Verdict(members, entries, differences);
  }

  private @Nullable Entry nextEntry() {
    if (!ledger.hasNext()) {
      return null;
    }
    var entry = PublishedLedger.read(ledger.next(), Entry.class);
    if (entry.member().compareTo(lastMember) < 0) {
      differ(entry.member(), entry.username(), "The ledger is out of order here.");
    }
    lastMember = entry.member();
    return entry;
  }

  /** Members before that one have no score; that is right only if they had no entries then. */
  private void withoutScore(String end) {
    var told = "";
    for (var entry = next; entry != null && entry.member().compareTo(end) < 0; entry = next) {
      var known = entry.occurredAt().isBefore(header.at().minus(UNDER_WAY));
      if (known && !told.equals(entry.member())) {
        differ(entry.member(), entry.username(), "There are entries, but there is no score.");
        told = entry.member();
      }
      next = nextEntry();
    }
  }

  private void compare(Score score) {
    var replayed = new MemberLedger();
    for (var entry = next; entry != null && entry.member().equals(score.member()); entry = next) {
      if (entry.number() <= score.entries()) {
        for (var fault : replayed.apply(entry.entry())) {
          differ(
              score.member(),
              score.username(),
              "Entry %d (%s): %s".formatted(entry.number(), entry.kind(), fault));
        }
        entries++;
      }
      next = nextEntry();
    }
    if (replayed.entries() != score.entries()) {
      differ(score, "entries", score.entries(), replayed.entries());
    }
    if (!replayed.days().equals(score.sorted())) {
      differ(score, "points by day", score.sorted(), replayed.days());
    }
    var micros = replayed.micros(header.day(), decay);
    if (micros != score.reputationMicros()) {
      differ(score, "reputation in micros", score.reputationMicros(), micros);
    }
  }

  private void differ(Score score, String what, Object published, Object computed) {
    differ(
        score.member(),
        score.username(),
        "%s: published %s, the ledger gives %s.".formatted(what, published, computed));
  }

  private void differ(String member, String username, String what) {
    differences.add(new Difference(member, username, what));
  }
}
