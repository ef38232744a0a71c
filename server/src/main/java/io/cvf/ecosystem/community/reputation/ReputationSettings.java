package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.rules.reputation.PointRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures of reputation an administrator may change; entries keep the points they have. */
@Configuration
class ReputationSettings {

  private static final PointRules FIRST = PointRules.defaults();
  private static final String POINTS = "points";

  @Bean
  Setting<Integer> reachedVotingPoints() {
    return points(
        "reached-voting", "each author of an RFC gets when its vote begins", FIRST.reachedVoting());
  }

  @Bean
  Setting<Integer> acceptedPoints() {
    return points("accepted", "each author of an RFC gets when it is accepted", FIRST.accepted());
  }

  @Bean
  Setting<Integer> implementedPoints() {
    return points(
        "implemented", "each author of an RFC gets when it is implemented", FIRST.implemented());
  }

  @Bean
  Setting<Integer> upvotePoints() {
    return points("upvote", "an upvote gives to the author of the comment", FIRST.upvote());
  }

  @Bean
  Setting<Integer> voteCastPoints() {
    return points("vote-cast", "a member gets for taking part in a vote", FIRST.voteCast());
  }

  @Bean
  Setting<Integer> foundationPoints() {
    return points("foundation", "the certification FOUNDATION counts", FIRST.foundation());
  }

  @Bean
  Setting<Integer> practitionerPoints() {
    return points("practitioner", "the certification PRACTITIONER counts", FIRST.practitioner());
  }

  @Bean
  Setting<Integer> architectPoints() {
    return points("architect", "the certification ARCHITECT counts", FIRST.architect());
  }

  @Bean
  Setting<Integer> specialistPoints() {
    return points("specialist", "the certification SPECIALIST counts", FIRST.specialist());
  }

  @Bean
  Setting<Integer> peerPointsPerDay() {
    return points(
        "day-limit", "a member can get from all peers together a day", FIRST.limits().perDay());
  }

  @Bean
  Setting<Integer> peerPointsPerGiver() {
    return points(
        "giver-limit",
        "a member can get from one other within the days of giver-days",
        FIRST.limits().perGiver());
  }

  @Bean
  Setting<Integer> giverDays() {
    return Setting.integer(
        "community.reputation.giver-days",
        "Over how many days points from one giver to one member are limited; today is one of them.",
        "days",
        FIRST.limits().giverDays(),
        1,
        3650);
  }

  @Bean
  Setting<Integer> reputationHalfLife() {
    return Setting.integer(
        "community.reputation.half-life",
        "After how many days half of the earned points are left. A change holds for all scores"
            + " from then on; votes that run keep their weights.",
        "days",
        FIRST.halfLifeDays(),
        1,
        3650);
  }

  @Bean
  Setting<Integer> reputationFloor() {
    return points("floor", "members need for weight and for giving points, unless certified", 5);
  }

  @Bean
  Setting<Integer> weightCap() {
    return Setting.integer(
        "community.reputation.weight-cap",
        "The highest weight a member can have in votes that start from now on.",
        "weight",
        10,
        1,
        1000);
  }

  @Bean
  Setting<Integer> ringUpvotes() {
    return Setting.integer(
        "community.reputation.ring-upvotes",
        "How many upvotes each must have given the next in a ring before a moderator looks at it.",
        "upvotes",
        5,
        2,
        1000);
  }

  @Bean
  Setting<Integer> ringDays() {
    return Setting.integer(
        "community.reputation.ring-days",
        "Over how many days upvotes of a ring are counted.",
        "days",
        90,
        1,
        3650);
  }

  private static Setting<Integer> points(String name, String what, int first) {
    return Setting.integer(
        "community.reputation." + name,
        "How many points %s.".formatted(what),
        POINTS,
        first,
        0,
        1000);
  }
}
