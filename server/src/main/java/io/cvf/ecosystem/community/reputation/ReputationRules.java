package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.SettingGroup;
import io.cvf.ecosystem.platform.settings.Settings;
import io.cvf.rules.reputation.Decay;
import io.cvf.rules.reputation.PeerLimits;
import io.cvf.rules.reputation.PointRules;
import io.cvf.rules.voting.WeightRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The rules of reputation an administrator may change, as they were in force at a moment. Entries
 * keep the points they were posted with, and votes the weights they began with.
 */
@Component
class ReputationRules implements SettingGroup {

  private static final PointRules FIRST = PointRules.defaults();

  private final Settings settings;
  private final List<Setting<?>> all = new ArrayList<>();

  private final Setting<Integer> reachedVoting =
      points("reached-voting", "for each author when the vote begins", FIRST.reachedVoting());
  private final Setting<Integer> accepted =
      points("accepted", "for each author of an accepted RFC", FIRST.accepted());
  private final Setting<Integer> implemented =
      points("implemented", "for each author of an implemented RFC", FIRST.implemented());
  private final Setting<Integer> upvote =
      points("upvote", "from each upvote, for who wrote the comment", FIRST.upvote());
  private final Setting<Integer> voteCast =
      points("vote-cast", "for taking part in a vote with weight", FIRST.voteCast());
  private final Setting<Integer> foundation =
      points("foundation", "as long as FOUNDATION is the highest level", FIRST.foundation());
  private final Setting<Integer> practitioner =
      points("practitioner", "as long as PRACTITIONER is the highest level", FIRST.practitioner());
  private final Setting<Integer> architect =
      points("architect", "as long as ARCHITECT is the highest level", FIRST.architect());
  private final Setting<Integer> specialist =
      points("specialist", "as long as SPECIALIST is the highest level", FIRST.specialist());
  private final Setting<Integer> dayLimit =
      points("day-limit", "at most on one day from all peers", FIRST.limits().perDay());
  private final Setting<Integer> giverLimit =
      points("giver-limit", "at most from one giver to one receiver", FIRST.limits().perGiver());
  private final Setting<Integer> giverDays =
      number(
          "community.reputation.giver-days",
          "The days, today included, over which giver-limit holds.",
          "days",
          FIRST.limits().giverDays(),
          3_650);
  private final Setting<Integer> halfLife =
      number(
          "community.reputation.half-life",
          "After so many days half of what was earned is left. It holds for all scores at once.",
          "days",
          FIRST.halfLifeDays(),
          3_650);
  private final Setting<Integer> ringUpvotes =
      number(
          "community.reputation.ring-upvotes",
          "So many upvotes from each to the next in a ring bring it before a moderator.",
          "upvotes",
          5,
          1_000);
  private final Setting<Integer> ringDays =
      number(
          "community.reputation.ring-days",
          "The days over which upvotes of a ring are counted.",
          "days",
          90,
          3_650);
  private final Setting<Integer> floor =
      declared(
          Setting.integer(
              "community.voting.floor",
              "Members with less have no weight and give no points, unless they are certified.",
              "points",
              5,
              0,
              1_000));
  private final Setting<Integer> cap =
      number("community.voting.cap", "No ballot weighs more.", "weight", 10, 1_000);

  private volatile Decay decay = Decay.halvingEvery(FIRST.halfLifeDays());

  ReputationRules(Settings settings) {
    this.settings = settings;
  }

  private Setting<Integer> points(String name, String what, int first) {
    return declared(
        Setting.integer(
            "community.reputation." + name, "Points " + what + ".", "points", first, 0, 1_000));
  }

  private Setting<Integer> number(String name, String what, String unit, int first, int max) {
    return declared(Setting.integer(name, what, unit, first, 1, max));
  }

  private Setting<Integer> declared(Setting<Integer> setting) {
    all.add(setting);
    return setting;
  }

  @Override
  public Collection<Setting<?>> settings() {
    return List.copyOf(all);
  }

  PointRules points(Instant at) {
    return new PointRules(
        value(reachedVoting, at),
        value(accepted, at),
        value(implemented, at),
        value(upvote, at),
        value(voteCast, at),
        value(foundation, at),
        value(practitioner, at),
        value(architect, at),
        value(specialist, at),
        limits(at),
        value(halfLife, at));
  }

  PeerLimits limits(Instant at) {
    return new PeerLimits(value(dayLimit, at), value(giverLimit, at), value(giverDays, at));
  }

  /** How reputation becomes weight. */
  WeightRule weight(Instant at) {
    return new WeightRule(value(floor, at) * WeightRule.MICROS, value(cap, at) * WeightRule.MICROS);
  }

  /** Its table takes a while to compute, and hardly ever changes. */
  Decay decay(Instant at) {
    var days = value(halfLife, at);
    var current = decay;
    if (current.halfLife() != days) {
      current = Decay.halvingEvery(days);
      decay = current;
    }
    return current;
  }

  int ringUpvotes(Instant at) {
    return value(ringUpvotes, at);
  }

  int ringDays(Instant at) {
    return value(ringDays, at);
  }

  private int value(Setting<Integer> setting, Instant at) {
    return settings.inForce(setting, at);
  }
}
