package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.problems.Violations;
import io.cvf.ecosystem.platform.web.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a revision says. Only {@link #checked} makes one, so every text keeps the limits. */
public record RfcText(String title, Track track, List<String> labels, String body) {

  public static final int MIN_TITLE = 3;
  public static final int MAX_TITLE = 160;
  public static final int MAX_LABELS = 8;
  public static final int MAX_BODY_BYTES = 256 * 1024;

  private static final Pattern LABEL = Pattern.compile("[a-z0-9-]{1,32}");
  private static final Pattern LINE_ENDS = Pattern.compile("\r\n?");

  public RfcText {
    labels = List.copyOf(labels);
  }

  /**
   * Cleans (surrounding blanks, doubled labels, line ends) and checks what somebody sent.
   *
   * @throws io.cvf.ecosystem.platform.problems.Problem 422 {@code invalid-input} with everything
   *     that is wrong at once
   */
  public static RfcText checked(
      @Nullable String title,
      @Nullable String track,
      @Nullable List<@Nullable String> labels,
      @Nullable String body) {
    var wrong = new Violations();
    var cleanTitle = title == null ? "" : title.strip();
    wrong.require(
        length(cleanTitle) >= MIN_TITLE && length(cleanTitle) <= MAX_TITLE,
        "/title",
        "A title has %d to %d characters.".formatted(MIN_TITLE, MAX_TITLE));
    wrong.require(
        Text.isStorable(cleanTitle) && cleanTitle.chars().noneMatch(Character::isISOControl),
        "/title",
        "A title is one line without control characters.");
    var knownTrack = track(track);
    wrong.require(
        knownTrack.isPresent(), "/track", "The track is one of " + List.of(Track.values()) + ".");
    var cleanLabels = labels(labels == null ? List.of() : labels, wrong);
    var cleanBody = body == null ? "" : LINE_ENDS.matcher(body).replaceAll("\n");
    wrong.require(
        Text.isStorable(cleanBody),
        "/body",
        "The body holds a NUL character or half a surrogate pair; remove it.");
    wrong.require(
        cleanBody.getBytes(StandardCharsets.UTF_8).length <= MAX_BODY_BYTES,
        "/body",
        "The body is larger than %d KiB.".formatted(MAX_BODY_BYTES / 1024));
    wrong.refuseIfAny();
    return new RfcText(cleanTitle, knownTrack.orElseThrow(), cleanLabels, cleanBody);
  }

  /** The size of the body in UTF-8. */
  public int bytes() {
    return body.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The SHA-256 of the body in UTF-8, in lower-case hexadecimal. */
  public String bodySha256() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static Optional<Track> track(@Nullable String name) {
    return Arrays.stream(Track.values()).filter(track -> track.name().equals(name)).findFirst();
  }

  private static List<String> labels(List<@Nullable String> labels, Violations wrong) {
    for (int i = 0; i < Math.min(labels.size(), MAX_LABELS); i++) {
      var label = labels.get(i);
      wrong.require(
          label != null && LABEL.matcher(label).matches(),
          "/labels/" + i,
          "A label has 1 to 32 characters of a-z, 0-9 and the hyphen.");
    }
    wrong.require(
        labels.size() <= MAX_LABELS, "/labels", "An RFC has at most " + MAX_LABELS + " labels.");
    return labels.stream().map(String::valueOf).distinct().toList();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
