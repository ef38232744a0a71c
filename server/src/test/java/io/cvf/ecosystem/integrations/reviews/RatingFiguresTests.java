package io.cvf.ecosystem.integrations.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.integrations.Marketplace;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.testing.ApiTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept along agrees with what a count from scratch gives. */
@ApiTest
class RatingFiguresTests {

  private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

  @Autowired ApplicationContext context;
  @Autowired RatingFigures figures;
  @Autowired RatingRefresh refresh;
  @Autowired Reviews reviews;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient database;
  private final List<SkillId> skills = new ArrayList<>();

  @BeforeEach
  void publish() {
    var market = new Marketplace(context);
    market.partner("acme", "olga");
    for (var slug : List.of("one", "two", "three")) {
      skills.add(market.skill("acme", slug));
    }
  }

  @Test
  void sumsFollowEveryChangeAndAgreeWithACount() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var members = new ArrayList<MemberId>();
    for (var i = 0; i < 20; i++) {
      members.add(new MemberId(UUID.randomUUID()));
    }
    for (var i = 0; i < 300; i++) {
      var skill = skills.get(random.nextInt(skills.size()));
      var member = members.get(random.nextInt(members.size()));
      transaction.executeWithoutResult(_ -> change(skill, member, random));
      if (i % 60 == 59) {
        refresh.run();
        agree("seed " + seed + ", step " + i);
      }
    }
  }

  private void change(SkillId skill, MemberId member, Random random) {
    figures.lock(skill);
    var before = reviews.of(skill, member);
    var given =
        new Reviews.Given(
            new Rating(random.nextInt(51)),
            "x",
            null,
            List.of(ReviewWeight.values()).get(random.nextInt(3)));
    var former = before.map(Review::share).orElse(Review.Share.NOTHING);
    if (before.isEmpty()) {
      figures.add(skill, reviews.add(skill, member, given, NOW).share().minus(former));
      return;
    }
    var id = before.get().id();
    switch (random.nextInt(4)) {
      case 0 -> {
        reviews.remove(id);
        figures.add(skill, Review.Share.NOTHING.minus(former));
      }
      case 1 -> {
        var hiding = before.get().isHidden() ? null : new Review.Hiding("Rude", member, NOW);
        figures.add(skill, reviews.hide(id, hiding).share().minus(former));
      }
      default -> figures.add(skill, reviews.replace(id, given, NOW).share().minus(former));
    }
  }

  /** From the reviews alone, in Java. */
  private void agree(String when) {
    var all =
        database
            .sql("select * from integrations.skill_review where hidden_at is null")
            .query(Reviews::review)
            .list();
    var tenths = all.stream().mapToLong(it -> it.rating().tenths()).sum();
    var mean =
        all.size() < RatingFigures.ENOUGH
            ? new BigDecimal("3.500")
            : BigDecimal.valueOf(tenths, 1)
                .divide(BigDecimal.valueOf(all.size()), 3, RoundingMode.HALF_UP);
    assertThat(BigDecimal.valueOf(figures.mean(), 3)).as(when).isEqualByComparingTo(mean);
    var prior = BigDecimal.valueOf(figures.prior(), 3);
    assertThat(prior.subtract(mean).abs()).as(when).isLessThan(new BigDecimal("0.010"));
    for (var skill : skills) {
      var own = all.stream().filter(it -> it.skill().equals(skill)).toList();
      var sum = prior.multiply(BigDecimal.TEN);
      var weight = BigDecimal.TEN;
      for (var review : own) {
        var each = BigDecimal.valueOf(review.weight().hundredths(), 2);
        sum = sum.add(each.multiply(review.rating().value()));
        weight = weight.add(each);
      }
      var kept = figures.of(skill).orElseThrow();
      assertThat(kept.reviews()).as(when).isEqualTo(own.size());
      assertThat(kept.shown())
          .as(when)
          .isEqualByComparingTo(sum.divide(weight, 3, RoundingMode.HALF_UP));
    }
  }

  @Test
  void theOrderOfReviewsDoesNotMatter() {
    var ratings = List.of(50, 10, 33, 47, 0, 25);
    var orders =
        List.of(List.of(0, 1, 2, 3, 4, 5), List.of(5, 3, 1, 0, 2, 4), List.of(4, 5, 0, 2, 1, 3));
    var results = new HashMap<RatingFigures.Figures, Integer>();
    for (var i = 0; i < orders.size(); i++) {
      var skill = skills.get(i);
      for (var index : orders.get(i)) {
        var weight = List.of(ReviewWeight.values()).get(index % 3);
        transaction.executeWithoutResult(_ -> {
          figures.lock(skill);
          var given = new Reviews.Given(new Rating(ratings.get(index)), "x", null, weight);
          var review = reviews.add(skill, new MemberId(UUID.randomUUID()), given, NOW);
          figures.add(skill, review.share());
        });
      }
      results.merge(figures.of(skill).orElseThrow(), 1, Integer::sum);
    }

    assertThat(results).isEqualTo(Map.of(results.keySet().iterator().next(), 3));
  }

  @Test
  void theMeanMovesOnlyWhenItIsWorthIt() {
    assertThat(figures.move(3_509)).isFalse();
    assertThat(figures.prior()).isEqualTo(3_500);
    assertThat(figures.move(3_510)).isTrue();
    assertThat(figures.refresh()).isEqualTo(3);
    assertThat(figures.of(skills.getFirst()).orElseThrow().shown()).isEqualByComparingTo("3.510");
    assertThat(figures.refresh()).isZero();
  }
}
