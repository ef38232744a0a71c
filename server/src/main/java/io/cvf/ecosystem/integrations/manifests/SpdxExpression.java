package io.cvf.ecosystem.integrations.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A licence expression as the SPDX specification writes them: {@code MIT}, {@code GPL-2.0-or-later
 * WITH Classpath-exception-2.0}, {@code (MIT OR Apache-2.0) AND CC-BY-4.0}, {@code
 * LicenseRef-acme}. Names are those of SPDX's list, in any capitals.
 */
public final class SpdxExpression {

  public static final int MAX_LENGTH = 500;

  private static final Map<String, String> LICENCES = names("/manifests/spdx-licences.txt");
  private static final Map<String, String> EXCEPTIONS = names("/manifests/spdx-exceptions.txt");
  private static final Pattern TOKEN = Pattern.compile("\\s*([()]|[A-Za-z0-9.+:-]+)");
  private static final Pattern OWN =
      Pattern.compile("(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+");
  private static final int MAX_DEPTH = 20;

  private final List<String> tokens;
  private final StringBuilder normal = new StringBuilder();
  private int at;

  private SpdxExpression(List<String> tokens) {
    this.tokens = tokens;
  }

  public static boolean isValid(String expression) {
    return normalized(expression).isPresent();
  }

  /** With the spelling of SPDX's list and single blanks; empty when it is no expression. */
  public static Optional<String> normalized(String expression) {
    if (expression.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    var matcher = TOKEN.matcher(expression.strip());
    var end = 0;
    var tokens = new java.util.ArrayList<String>();
    while (matcher.lookingAt()) {
      tokens.add(matcher.group(1));
      end = matcher.end();
      matcher.region(end, matcher.regionEnd());
    }
    if (tokens.isEmpty() || end != expression.strip().length()) {
      return Optional.empty();
    }
    var parser = new SpdxExpression(List.copyOf(tokens));
    return parser.alternatives(0) && parser.at == tokens.size()
        ? Optional.of(parser.normal.toString())
        : Optional.empty();
  }

  /** AND binds tighter than OR; which of them it is does not matter for whether it is valid. */
  private boolean alternatives(int depth) {
    if (depth > MAX_DEPTH || !single(depth)) {
      return false;
    }
    while (peek("AND") || peek("OR")) {
      normal.append(' ').append(next()).append(' ');
      if (!single(depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean single(int depth) {
    if (peek("(")) {
      normal.append(next());
      if (!alternatives(depth + 1) || !peek(")")) {
        return false;
      }
      normal.append(next());
      return true;
    }
    return licence() && exception();
  }

  private boolean licence() {
    var name = at < tokens.size() ? next() : "";
    if (OWN.matcher(name).matches()) {
      normal.append(name);
      return true;
    }
    var later = name.endsWith("+");
    var known = named(LICENCES, later ? name.substring(0, name.length() - 1) : name);
    if (known == null) {
      return false;
    }
    normal.append(known).append(later ? "+" : "");
    return true;
  }

  private boolean exception() {
    if (!peek("WITH")) {
      return true;
    }
    normal.append(' ').append(next()).append(' ');
    var known = at < tokens.size() ? named(EXCEPTIONS, next()) : null;
    if (known == null) {
      return false;
    }
    normal.append(known);
    return true;
  }

  private boolean peek(String token) {
    return at < tokens.size() && tokens.get(at).equals(token);
  }

  private String next() {
    return tokens.get(at++);
  }

  private static @Nullable String named(Map<String, String> names, String name) {
    return names.get(name.toLowerCase(Locale.ROOT));
  }

  private static Map<String, String> names(String resource) {
    try (var in = SpdxExpression.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its own file " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(
              Collectors.toUnmodifiableMap(
                  name -> name.toLowerCase(Locale.ROOT), Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
