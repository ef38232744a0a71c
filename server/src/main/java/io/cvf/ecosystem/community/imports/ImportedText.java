package io.cvf.ecosystem.community.imports;

import io.cvf.ecosystem.community.imports.CrossReferences.Relation;
import io.cvf.ecosystem.community.rfcs.RfcText;
import io.cvf.ecosystem.community.rfcs.Track;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an imported RFC says here: the words of its file, with links that lead to RFCs here. */
record ImportedText(RfcText text, int resolved, Map<Integer, Relation> related) {

  private static final Track DEFAULT_TRACK = Track.CAPABILITY;
  private static final Pattern NUMBER = Pattern.compile("\\b0*([1-9]\\d{0,5})\\b");

  /**
   * @param own its number here; 0 as long as it has none
   * @throws io.cvf.ecosystem.platform.problems.Problem when it breaks a limit of RFCs
   */
  static ImportedText of(ParsedRfc rfc, int own, KnownRfcs known) {
    var body = CrossReferences.in(rfc.body(), own, place -> known.resolve(place, rfc.home()));
    var related = new TreeMap<>(body.related());
    header(rfc.supersedes(), Relation.SUPERSEDES, rfc, known, related);
    header(rfc.supersededBy(), Relation.SUPERSEDED_BY, rfc, known, related);
    related.remove(own);
    var text =
        RfcText.checked(
            rfc.title(), track(rfc.track()).name(), List.copyOf(rfc.labels()), body.text());
    return new ImportedText(text, body.resolved(), related);
  }

  /** Header lines name RFCs by link or by number alone. */
  private static void header(
      List<String> values,
      Relation relation,
      ParsedRfc rfc,
      KnownRfcs known,
      Map<Integer, Relation> related) {
    for (var value : values) {
      var linked = CrossReferences.in(value, 0, place -> known.resolve(place, rfc.home()));
      linked.related().keySet().forEach(number -> related.put(number, relation));
      if (linked.related().isEmpty() && !value.contains("/")) {
        NUMBER
            .matcher(value)
            .results()
            .map(hit -> Reference.toNumber(Integer.parseInt(hit.group(1))))
            .flatMap(reference -> known.resolve(reference, rfc.home()).stream())
            .forEach(number -> related.put(number, relation));
      }
    }
  }

  private static Track track(@Nullable String name) {
    var wanted = name == null ? "" : name.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
    return Arrays.stream(Track.values())
        .filter(track -> track.name().equals(wanted))
        .findFirst()
        .orElse(DEFAULT_TRACK);
  }

  /** Tells whether a file says something new since its last import. */
  String sha256() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var everything =
          String.join("\n", text.title(), text.track().name(), text.labels().toString());
      digest.update(everything.getBytes(StandardCharsets.UTF_8));
      digest.update(text.body().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
