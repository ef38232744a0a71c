package io.cvf.ecosystem.integrations.imports;

import io.cvf.ecosystem.integrations.manifests.Manifest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a manifest, or what is declared for it, says something new. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(Manifest manifest, Defaults defaults) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(manifest.text().getBytes(StandardCharsets.UTF_8));
      var declared = defaults.declaredFor(manifest, null);
      var rest =
          "\0%s\0%s\0%s".formatted(declared.version(), declared.riskLevel(), declared.licence());
      return HexFormat.of().formatHex(digest.digest(rest.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
