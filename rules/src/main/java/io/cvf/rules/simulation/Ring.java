package io.cvf.rules.simulation;

import io.cvf.rules.simulation.Account.Rules;
import io.cvf.rules.voting.Standing;
import java.util.ArrayList;
import java.util.List;

/**
 * Accounts of one will: every day each writes twenty comments, and others of them upvote it as far
 * as the limits go. An insider, a member of good standing, may belong to them; without one nobody
 * of them can ever give a point.
 */
final class Ring {

  /** Who among them is above the floor on the first day. */
  enum Insider {
    NONE,
    /** A member of good standing. */
    MEMBER,
    /** One of the new accounts, whose RFC has just reached its vote. */
    AUTHOR;

    private int points(Rules rules) {
      return switch (this) {
        case NONE -> 0;
        case MEMBER -> MEMBER_POINTS;
        case AUTHOR -> rules.points().reachedVoting();
      };
    }
  }

  private static final int MEMBER_POINTS = 100;
  private static final int COMMENTS_A_DAY = 20;

  private final List<Account> accounts = new ArrayList<>();
  private final Rules rules;
  private final Insider insider;
  private int days;

  private Ring(int size, Insider insider, Rules rules) {
    this.rules = rules;
    this.insider = insider;
    for (var i = 0; i < size; i++) {
      accounts.add(new Account(false));
    }
    accounts.getFirst().earn(0, insider.points(rules));
  }

  /**
   * @param size from 1, the insider included
   * @param days of upvoting, the last one being the day before the vote
   */
  static Ring after(int days, int size, Insider insider, Rules rules) {
    var ring = new Ring(size, insider, rules);
    for (; ring.days < days; ring.days++) {
      ring.upvoteAll();
    }
    return ring;
  }

  private void upvoteAll() {
    if (insider != Insider.NONE) {
      // Whoever is lifted above the floor can give in the same hour.
      accounts.forEach(account -> upvote(account, accounts.getFirst()));
    }
    var others = accounts.size() - 1;
    var givers = Math.ceilDiv(rules.points().limits().perDay(), rules.points().limits().perGiver());
    for (var receiver = 0; receiver < accounts.size(); receiver++) {
      // Each day it is others' turn, because a giver is used up for months.
      for (var turn = 0; turn < Math.min(givers, others); turn++) {
        var step = 1 + (days * givers + turn) % others;
        upvote(accounts.get(receiver), accounts.get((receiver + step) % accounts.size()));
      }
    }
  }

  private void upvote(Account receiver, Account giver) {
    for (var comment = 0; giver != receiver && comment < COMMENTS_A_DAY; comment++) {
      if (receiver.upvotedBy(giver, days, rules) == 0) {
        return;
      }
    }
  }

  /** Above this number one more changes nothing for the others: nobody needs so many givers. */
  static int enough(int days, Rules rules) {
    var limits = rules.points().limits();
    return 2 + days * Math.ceilDiv(limits.perDay(), limits.perGiver());
  }

  List<Standing> standings() {
    return accounts.stream().map(account -> account.standing(days, rules)).toList();
  }

  /** Of the weakest account. */
  long micros() {
    return standings().stream().mapToLong(Standing::reputationMicros).min().orElse(0);
  }

  /** What all accounts were given by each other. */
  long pointsGiven() {
    return accounts.stream().mapToLong(Account::peerPoints).sum();
  }
}
