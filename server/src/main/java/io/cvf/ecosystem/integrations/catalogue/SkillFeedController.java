package io.cvf.ecosystem.integrations.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cvf.ecosystem.integrations.PartnerCategory;
import io.cvf.ecosystem.integrations.RiskLevel;
import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** New versions for feed readers, narrowed like the catalogue. */
@RestController
class SkillFeedController {

  private static final String PATH = "/feeds/skills.atom";
  private static final int ENTRIES = 50;
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final PublishedVersions versions;
  private final SkillFeed feed;

  SkillFeedController(PublishedVersions versions, SkillFeed feed) {
    this.versions = versions;
    this.feed = feed;
  }

  @GetMapping(path = PATH, produces = MediaType.APPLICATION_ATOM_XML_VALUE)
  @Public
  @Hidden
  @Nullable ResponseEntity<String> read(
      @RequestParam(required = false) @Nullable String query,
      @RequestParam(required = false) @Nullable List<String> category,
      @RequestParam(required = false) @Nullable List<String> risk,
      @RequestParam(required = false) @Nullable List<String> licence,
      @RequestParam(required = false) @Nullable List<String> tag,
      @RequestParam(required = false) @Nullable List<String> partner,
      HttpServletRequest http,
      WebRequest request) {
    var filter =
        new CatalogueFilter(
            CatalogueInput.anyOf("category", PartnerCategory.class, category),
            CatalogueInput.anyOf("risk", RiskLevel.class, risk),
            CatalogueInput.texts("licence", licence),
            Set.of(),
            0,
            CatalogueInput.texts("tag", tag),
            CatalogueInput.texts("partner", partner));
    var newest = versions.newest(CatalogueInput.query(query), filter, ENTRIES);
    if (request.checkNotModified(SkillFeed.tag(newest))) {
      return null;
    }
    var asked = http.getQueryString();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, UTF_8))
        .body(feed.atom(asked == null ? PATH : PATH + "?" + asked, newest));
  }
}
