package io.cvf.ecosystem.platform.signing;

import java.nio.charset.StandardCharsets;

/** For commands that move a database to where its master key may not be. */
public final class MasterKeyFit {

  private MasterKeyFit() {}

  /** Whether the key opens the private half of that signing key, as it lies in the database. */
  public static boolean opens(String masterKey, String keyId, byte[] sealed) {
    return MasterKey.parse(masterKey.strip())
        .flatMap(key -> key.open(sealed, keyId.getBytes(StandardCharsets.US_ASCII)))
        .isPresent();
  }
}
