package io.cvf.ecosystem.governance.documents;

import java.nio.charset.StandardCharsets;

/**
 * A text to sign.
 *
 * @param markdown what is signed, to the last character
 * @param sha256 of the Markdown in UTF-8, in lower-case hexadecimal digits
 */
public record DocumentText(String markdown, String sha256) {

  public static DocumentText of(String markdown) {
    return new DocumentText(markdown, Sha256.of(markdown.getBytes(StandardCharsets.UTF_8)));
  }
}
