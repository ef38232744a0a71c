package io.cvf.ecosystem.integrations.demo;

import io.cvf.ecosystem.integrations.demo.SkillScript.Audience;
import io.cvf.ecosystem.integrations.demo.SkillScript.Deed;
import io.cvf.ecosystem.integrations.skills.Downloads;
import io.cvf.ecosystem.integrations.skills.SkillAccess;
import io.cvf.ecosystem.platform.access.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells who fetched which skill: visitors from addresses nobody has, and members who rate it. */
@Component
@ConditionalOnBooleanProperty("cvf.demo")
class VisitorTeller {

  private static final double BEFORE_A_REVIEW = 0.4;

  private final SkillAccess skills;
  private final Downloads downloads;

  VisitorTeller(SkillAccess skills, Downloads downloads) {
    this.skills = skills;
    this.downloads = downloads;
  }

  /** The same every time: the numbers are drawn with the folder's name as their seed. */
  Stream<Happening> happenings(String folder, SkillScript script, Cast cast) {
    var slug = script.slug() == null ? folder : script.slug();
    var audience = script.downloads();
    return audience == null
        ? Stream.of()
        : Stream.concat(visits(slug, audience), raters(slug, script, cast));
  }

  private Stream<Happening> raters(String slug, SkillScript script, Cast cast) {
    return script.events().stream()
        .filter(event -> event.deed() == Deed.REVIEW)
        .map(event ->
            new Happening(
                event.at() + BEFORE_A_REVIEW,
                () -> fetch(slug, cast.named(event.by()), "192.0.2.1")));
  }

  private Stream<Happening> visits(String slug, Audience audience) {
    var until = audience.until() == null ? 0 : audience.until();
    var random = new Random(slug.hashCode());
    var visits = new ArrayList<Double>();
    var due = 0.0;
    for (var day = audience.from(); day > until; day--) {
      var share = (audience.from() - day) / (audience.from() - until);
      due += audience.first() + share * (audience.last() - audience.first());
      for (; due >= 1; due--) {
        visits.add(Math.max(until, day - random.nextDouble()));
      }
    }
    return spread(slug, visits, random);
  }

  private Stream<Happening> spread(String slug, List<Double> visits, Random random) {
    return visits.stream()
        .map(at -> {
          var address = "198.51.100." + (1 + random.nextInt(254));
          return new Happening(at, () -> fetch(slug, null, address));
        });
  }

  private void fetch(String slug, @Nullable Caller by, String address) {
    var skill = skills.find(slug, by);
    if (skill.latest() != null) {
      downloads.count(skills.version(skill.latest()), by, address);
    }
  }
}
