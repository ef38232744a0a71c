package io.cvf.ecosystem.integrations.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.integrations.PartnerStatus;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Text;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Badges for readmes and web pages. */
@RestController
class BadgeController {

  private static final MediaType SVG = new MediaType("image", "svg+xml", UTF_8);
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final BadgeFacts facts;

  BadgeController(BadgeFacts facts) {
    this.facts = facts;
  }

  @GetMapping("/badges/skills/{id}/{kind}.svg")
  @Public
  @Hidden
  @Nullable ResponseEntity<String> skill(
      @PathVariable String id, @PathVariable String kind, WebRequest request) {
    var skill = facts.skill(known(id)).orElseThrow(BadgeController::noSkill);
    return answer(
        switch (kind) {
          case "version" -> new Badge("version", skill.version(), Badge.PLAIN);
          case "downloads" -> new Badge("downloads", rounded(skill.downloads()), Badge.PLAIN);
          case "rating" ->
              skill.rating() == null
                  ? new Badge("rating", "none yet", Badge.GREY)
                  : new Badge("rating", skill.rating() + " (" + skill.reviews() + ")", Badge.GOOD);
          case "risk" ->
              switch (skill.riskLevel()) {
                case R0 -> new Badge("risk", "R0 passive", Badge.GOOD);
                case R1 -> new Badge("risk", "R1 controlled", Badge.GOOD);
                case R2 -> new Badge("risk", "R2 elevated", Badge.FAIR);
                case R3 -> new Badge("risk", "R3 critical", Badge.BAD);
              };
          default ->
              throw Problem.notFound(
                  "badge-not-found",
                  "No such badge",
                  "A skill has the badges version, rating, risk and downloads.");
        },
        request);
  }

  @GetMapping("/badges/partners/{id}/certification.svg")
  @Public
  @Hidden
  @Nullable ResponseEntity<String> partner(@PathVariable String id, WebRequest request) {
    var partner =
        facts
            .partner(known(id))
            .orElseThrow(() ->
                Problem.notFound(
                    "partner-not-found", "No such partner", "No partner is called " + id + "."));
    var said = partner.status().name().toLowerCase(Locale.ROOT);
    return answer(
        partner.status() == PartnerStatus.CERTIFIED
            ? new Badge("CVF", "certified until " + partner.certifiedUntil(), Badge.GOOD)
            : new Badge("CVF", said, Badge.GREY),
        request);
  }

  private static @Nullable ResponseEntity<String> answer(Badge badge, WebRequest request) {
    if (request.checkNotModified("\"" + Integer.toHexString(badge.hashCode()) + "\"")) {
      return null;
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        // Shown on the pages of others: that is what it is for.
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .contentType(SVG)
        .body(badge.svg());
  }

  private static String rounded(long count) {
    if (count < 1_000) {
      return Long.toString(count);
    }
    return count < 1_000_000
        ? String.format(Locale.ROOT, "%.1fk", Math.floor(count / 100.0) / 10)
        : String.format(Locale.ROOT, "%.1fM", Math.floor(count / 100_000.0) / 10);
  }

  private static String known(String id) {
    if (!Text.isStorable(id)) {
      throw noSkill();
    }
    return id;
  }

  private static Problem noSkill() {
    return Problem.notFound(
        "skill-not-found", "No such skill", "The catalogue has no skill of this name.");
  }
}
