package io.cvf.ecosystem.community.certification;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a member shows for one criterion: a link, a text, or both. */
@Schema(name = "CertificationEvidence")
record Evidence(
    @Schema(example = "foundation.process") String criterion,
    @Schema(description = "http(s), at most 500 characters.") @Nullable String url,
    @Schema(description = "At most 5,000 characters.") @Nullable String text) {

  private static final int MAX_URL = 500;
  private static final int MAX_TEXT = 5_000;
  private static final int MAX_ITEMS = 20;

  /** As it arrives. */
  @Schema(name = "GivenCertificationEvidence")
  record Given(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String criterion,
      @Nullable String url,
      @Nullable String text) {}

  /**
   * Evidence for every criterion of the level, each once.
   *
   * @throws io.cvf.ecosystem.platform.problems.Problem 422 {@code invalid-input}
   */
  static List<Evidence> checked(@Nullable List<@Nullable Given> given, Level level) {
    var items = given == null ? List.<@Nullable Given>of() : given;
    var wrong =
        new Violations()
            .require(
                items.size() <= MAX_ITEMS,
                "/evidence",
                "Give at most %d pieces of evidence.".formatted(MAX_ITEMS));
    wrong.refuseIfAny();
    var evidence = new ArrayList<Evidence>();
    var shown = new HashSet<String>();
    for (int i = 0; i < items.size(); i++) {
      var at = "/evidence/" + i;
      var item = items.get(i);
      var criterion = item == null || item.criterion() == null ? "" : item.criterion().strip();
      var url = item == null ? null : clean(item.url());
      var text = item == null ? null : clean(item.text());
      wrong
          .require(
              level.has(criterion),
              at + "/criterion",
              "Name a criterion of the level %s.".formatted(level.level()))
          .require(shown.add(criterion), at + "/criterion", "Name each criterion once.")
          .require(url != null || text != null, at, "Give a link, a text, or both.")
          .require(
              url == null || isWebAddress(url),
              at + "/url",
              "Give an address that begins with https:// or http://, of at most 500 characters.")
          .require(
              text == null
                  || (Text.isStorable(text) && text.codePointCount(0, text.length()) <= MAX_TEXT),
              at + "/text",
              "A text has at most 5,000 characters.");
      evidence.add(new Evidence(criterion, url, text));
    }
    for (var criterion : level.criteria()) {
      wrong.require(
          shown.contains(criterion.id()),
          "/evidence",
          "Something is missing for %s: %s".formatted(criterion.id(), criterion.evidence()));
    }
    wrong.refuseIfAny();
    return List.copyOf(evidence);
  }

  private static @Nullable String clean(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static boolean isWebAddress(String address) {
    try {
      var uri = new URI(address);
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return address.length() <= MAX_URL
          && uri.getHost() != null
          && (scheme.equals("https") || scheme.equals("http"));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
