package io.cvf.ecosystem.sdk.voting;

import io.cvf.rules.voting.Recount;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts a vote again from its published files alone and compares everything: both Merkle roots,
 * the signature, the extension, and each figure of the result card.
 */
public final class TallyCheck {

  private static final int MAX_FAULTS = 100;
  private static final String LOG = "The ballot log";
  private static final String WEIGHTS = "The manifest of weights";

  private final TrustedKeys keys;
  private final List<String> faults = new ArrayList<>();

  private TallyCheck(TrustedKeys keys) {
    this.keys = keys;
  }

  /**
   * The published files.
   *
   * @param log lines of the ballot log
   * @param weights lines of the manifest
   * @param tally the result card as JSON
   */
  public record Files(Stream<String> log, Stream<String> weights, String tally) {}

  /**
   * What a recount found.
   *
   * @param recounted the card that follows from log and manifest; null when they cannot be read
   * @param faults every difference, in words; empty when the published result holds
   */
  public record Report(@Nullable PublishedTally recounted, List<String> faults) {

    public Report {
      faults = List.copyOf(faults);
    }

    public boolean holds() {
      return faults.isEmpty();
    }
  }

  private record LogHead(String format, PublishedVote vote, TreeHead treeHead) {}

  private record WeightsHead(String format, int rfc, int round, int size, String root) {}

  private record Line(long index, String leaf) {}

  /** Reads both streams to their ends; a log of a million ballots needs some 200 MB. */
  public static Report check(Files files, TrustedKeys keys) {
    var check = new TallyCheck(keys);
    var log = files.log().iterator();
    var weights = files.weights().iterator();
    var logHead = check.head(log, LogHead.class, LOG, "cvf-ballot-log-1", LogHead::format);
    var weightsHead =
        check.head(weights, WeightsHead.class, WEIGHTS, "cvf-weights-1", WeightsHead::format);
    if (logHead.isEmpty() || weightsHead.isEmpty()) {
      return new Report(null, check.faults);
    }
    return check.report(logHead.get(), log, weightsHead.get(), weights, files.tally());
  }

  private Report report(
      LogHead logHead,
      Iterator<String> log,
      WeightsHead weightsHead,
      Iterator<String> weights,
      String tally) {
    var vote = logHead.vote();
    var head = logHead.treeHead();
    var recount = new Recount(vote.recounted());
    var members = lines(weights, WEIGHTS, recount::weight);
    var ballots = lines(log, LOG, recount::ballot);
    var result = recount.result();
    result.faults().forEach(this::fault);

    same(WEIGHTS + " is of another vote: RFC", vote.rfc(), weightsHead.rfc());
    same(WEIGHTS + " is of another vote: round", vote.round(), weightsHead.round());
    same(WEIGHTS + ": size", (long) weightsHead.size(), members);
    same(WEIGHTS + ": root", weightsHead.root(), result.weightsRoot().toString());
    same("The tree head is of another vote: RFC", vote.rfc(), head.rfc());
    same("The tree head is of another vote: round", vote.round(), head.round());
    same("The tree head: size of the log", head.treeSize(), ballots);
    same("The tree head: root of the log", head.rootHash(), result.logRoot().toString());
    keys.fault(head).ifPresent(this::fault);

    var recounted = PublishedTally.of(vote, result);
    compare(LOG + ": vote", recounted.vote(), vote);
    card(recounted, head, tally);
    return new Report(recounted, faults);
  }

  private void card(PublishedTally recounted, TreeHead logHead, String tally) {
    try {
      var published = PublishedJson.read(tally, PublishedTally.class, "a result card");
      compare("The result card", recounted, published.withoutHead());
      var head = published.treeHead();
      if (head == null) {
        fault("The result card has no tree head.");
      } else {
        // That of a running vote is signed anew each time, so only what it says is compared.
        same("The result card: size of the log", head.treeSize(), logHead.treeSize());
        same("The result card: root of the log", head.rootHash(), logHead.rootHash());
        keys.fault(head).ifPresent(this::fault);
      }
    } catch (IllegalArgumentException unreadable) {
      fault("The tally is " + unreadable.getMessage());
    }
  }

  private void compare(String what, Object recounted, Object published) {
    Differences.between(
            PublishedJson.MAPPER.valueToTree(recounted),
            PublishedJson.MAPPER.valueToTree(published))
        .forEach(difference -> fault(what + ": " + difference));
  }

  private <T> Optional<T> head(
      Iterator<String> lines,
      Class<T> type,
      String what,
      String format,
      Function<T, String> formatOf) {
    try {
      var head = PublishedJson.read(lines.hasNext() ? lines.next() : "", type, "its head");
      if (format.equals(formatOf.apply(head))) {
        return Optional.of(head);
      }
      fault(what + " is not of the format " + format + ".");
    } catch (IllegalArgumentException unreadable) {
      fault(what + " begins with what is " + unreadable.getMessage());
    }
    return Optional.empty();
  }

  /** How many leaves there are. */
  private long lines(Iterator<String> lines, String what, Consumer<String> each) {
    var count = 0L;
    var expected = 0L;
    while (lines.hasNext()) {
      var text = lines.next();
      try {
        var line = PublishedJson.read(text, Line.class, "a leaf");
        if (line.index() != expected) {
          fault(
              "%s: leaf %d stands in the place of leaf %d."
                  .formatted(what, line.index(), expected));
        }
        expected = line.index() + 1;
        each.accept(Objects.requireNonNullElse(line.leaf(), ""));
      } catch (IllegalArgumentException unreadable) {
        fault("%s: leaf %d is %s".formatted(what, expected, unreadable.getMessage()));
        expected++;
      }
      count++;
    }
    return count;
  }

  private void same(String what, Object published, Object recounted) {
    if (!Objects.equals(published, recounted)) {
      fault("%s: published %s, recounted %s".formatted(what, published, recounted));
    }
  }

  private void fault(String text) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(text);
    }
  }
}
