package io.cvf.rules.simulation;

import io.cvf.rules.simulation.Account.Rules;
import io.cvf.rules.voting.Standing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * A community of honest members over some days: they comment, upvote each other, propose RFCs and
 * vote, each as often as people like them do.
 */
final class Society {

  /**
   * How much a part of the members does: its share of them all, and the chances in 10,000 that one
   * of it comments on a day, proposes an RFC on a day and takes part in a vote; last, how much more
   * than others one reads and upvotes.
   */
  enum Part {
    CORE(200, 5_000, 80, 8_000, 20),
    REGULAR(800, 1_000, 12, 4_000, 8),
    OCCASIONAL(3_000, 170, 0, 1_000, 2),
    READER(6_000, 25, 0, 100, 1);

    private final int share;
    private final int comments;
    private final int proposes;
    private final int votes;
    private final int reads;

    Part(int share, int comments, int proposes, int votes, int reads) {
      this.share = share;
      this.comments = comments;
      this.proposes = proposes;
      this.votes = votes;
      this.reads = reads;
    }
  }

  /** Everyday life; figures in 10,000 where they are chances. */
  private static final int WHOLE = 10_000;

  private static final int ELECTORS = 30;
  private static final int DAYS_BETWEEN_VOTES = 6;
  private static final int UPVOTES_AT_MOST = 4;
  private static final int ACCEPTED = 6_000;
  private static final int IMPLEMENTED = 3_000;

  private final Random random;
  private final Rules rules;
  private final Map<Part, List<Account>> parts = new EnumMap<>(Part.class);
  private final List<Account> readers = new ArrayList<>();
  private int today;

  private Society(int members, long seed, Rules rules) {
    this.random = new Random(seed);
    this.rules = rules;
    var electors = ELECTORS;
    for (var part : Part.values()) {
      var accounts = new ArrayList<Account>();
      for (var i = 0; i < members * part.share / WHOLE; i++) {
        var account = new Account(electors-- > 0);
        accounts.add(account);
        for (var n = 0; n < part.reads; n++) {
          readers.add(account);
        }
      }
      parts.put(part, accounts);
    }
  }

  static Society after(int days, int members, long seed, Rules rules) {
    var society = new Society(members, seed, rules);
    for (; society.today < days; society.today++) {
      society.live();
    }
    return society;
  }

  private void live() {
    for (var part : Part.values()) {
      for (var account : members(part)) {
        if (happens(part.comments)) {
          upvotes(account);
        }
        if (happens(part.proposes)) {
          propose(account);
        }
        if (today % DAYS_BETWEEN_VOTES == 0 && happens(part.votes) && weight(account) > 0) {
          account.earn(today, rules.points().voteCast());
        }
      }
    }
  }

  private void upvotes(Account author) {
    for (var n = random.nextInt(UPVOTES_AT_MOST + 1); n > 0; n--) {
      var reader = readers.get(random.nextInt(readers.size()));
      if (reader != author) {
        var _ = author.upvotedBy(reader, today, rules);
      }
    }
  }

  private void propose(Account author) {
    author.earn(today, rules.points().reachedVoting());
    if (happens(ACCEPTED)) {
      author.earn(today, rules.points().accepted());
      if (happens(IMPLEMENTED)) {
        author.earn(today, rules.points().implemented());
      }
    }
  }

  private boolean happens(int chance) {
    return random.nextInt(WHOLE) < chance;
  }

  private long weight(Account account) {
    return rules.weights().weight(account.standing(today, rules));
  }

  List<Account> members(Part part) {
    return Objects.requireNonNull(parts.get(part));
  }

  /** What all members gave each other on a day, on average. */
  long pointsGivenADay() {
    return parts.values().stream().flatMap(List::stream).mapToLong(Account::peerPoints).sum()
        / today;
  }

  /** Everybody's standing at the end. */
  List<Standing> standings() {
    return parts.values().stream()
        .flatMap(List::stream)
        .map(account -> account.standing(today, rules))
        .toList();
  }

  List<Standing> standings(Part part) {
    return members(part).stream().map(account -> account.standing(today, rules)).toList();
  }

  /** Those who take part in the next vote, entitled or not. */
  List<Standing> turnout() {
    var taking = new ArrayList<Standing>();
    for (var part : Part.values()) {
      for (var account : members(part)) {
        if (happens(part.votes)) {
          taking.add(account.standing(today, rules));
        }
      }
    }
    return taking;
  }
}
