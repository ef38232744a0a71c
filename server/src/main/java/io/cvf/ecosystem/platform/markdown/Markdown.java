package io.cvf.ecosystem.platform.markdown;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Service;

/** Turns Markdown into HTML that is safe to show, each text once. */
@Service
public class Markdown {

  /** Then it is rendered again on demand, so that texts nobody reads take no room for ever. */
  static final Duration KEPT = Duration.ofDays(90);

  private final MarkdownRenderer renderer = new MarkdownRenderer();
  private final RenderedTexts texts;
  private final Clock clock;

  Markdown(RenderedTexts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  public Rendered render(String markdown) {
    return renderAll(List.of(markdown)).getFirst();
  }

  /** Renders many texts with one query, and one more when some of them are new; keeps the order. */
  public List<Rendered> renderAll(List<String> markdowns) {
    var keys = markdowns.stream().map(Markdown::key).toList();
    var known = texts.find(keys);
    var made = new LinkedHashMap<String, Rendered>();
    for (int i = 0; i < keys.size(); i++) {
      if (!known.containsKey(keys.get(i))) {
        var markdown = markdowns.get(i);
        made.computeIfAbsent(keys.get(i), key -> renderer.render(markdown));
      }
    }
    if (!made.isEmpty()) {
      texts.keep(made, clock.instant());
    }
    return keys.stream().map(key -> known.getOrDefault(key, made.get(key))).toList();
  }

  /** Renders a text that may never be saved, and keeps nothing. */
  public Rendered preview(String markdown) {
    return renderer.render(markdown);
  }

  /**
   * Whether a text can be parsed without costing minutes or gigabytes; one that cannot is shown as
   * it was written.
   */
  public static boolean isBearable(String markdown) {
    try {
      Complexity.requireBearable(markdown);
      return true;
    } catch (TooComplexException e) {
      return false;
    }
  }

  /** Makes HTML that was put together from rendered pieces safe again. */
  public String sanitized(String html) {
    return HtmlPolicy.sanitized(html);
  }

  /** Keeps no renderings of those texts, because their author is to be forgotten. */
  public void forget(List<String> markdowns) {
    texts.forget(markdowns.stream().map(Markdown::key).toList());
  }

  int forgetOld() {
    return texts.forgetBefore(clock.instant().minus(KEPT));
  }

  private static String key(String markdown) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((MarkdownRenderer.VERSION + "\0").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(markdown.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
