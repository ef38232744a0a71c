package io.cvf.ecosystem.platform.signing;

/**
 * The key in force as it lies in the database.
 *
 * @param sealed the private key, encrypted
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record SigningKeyRow(PublicSigningKey key, byte[] sealed) {

  /** Says nothing of the private key, encrypted or not. */
  @Override
  public String toString() {
    return key.toString();
  }
}
