package io.cvf.ecosystem.platform.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What an upload may be called: one plain name that no file system or reader is misled by. */
final class FileName {

  static final int MAX_LENGTH = 200;

  private static final String NAMELESS = "file";

  /** Controls, and the invisible marks that make {@code gpj.exe} look like {@code exe.jpg}. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

  private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
  private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");

  private FileName() {}

  static String of(String given) {
    var path = given.replace('\\', '/');
    var last = path.substring(path.lastIndexOf('/') + 1);
    var visible = INVISIBLE.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
    var plain = EDGES.matcher(RESERVED.matcher(visible).replaceAll("_")).replaceAll("");
    return plain.isEmpty() ? NAMELESS : shortened(plain);
  }

  /** Keeps the extension, which tells what the file is. */
  private static String shortened(String name) {
    if (name.length() <= MAX_LENGTH) {
      return name;
    }
    var dot = name.lastIndexOf('.');
    var extension = dot > 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
    return withoutHalfPair(name.substring(0, MAX_LENGTH - extension.length())) + extension;
  }

  private static String withoutHalfPair(String text) {
    return Character.isHighSurrogate(text.charAt(text.length() - 1))
        ? text.substring(0, text.length() - 1)
        : text;
  }
}
