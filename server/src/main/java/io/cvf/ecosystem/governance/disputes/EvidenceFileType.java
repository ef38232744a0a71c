package io.cvf.ecosystem.governance.disputes;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The types of files that are taken as evidence, called like their extensions. Those with a
 * signature have to begin with it.
 */
enum EvidenceFileType {
  PDF("application/pdf", "25504446"),
  PNG("image/png", "89504e470d0a1a0a"),
  JPG("image/jpeg", "ffd8ff"),
  JPEG("image/jpeg", "ffd8ff"),
  TXT("text/plain", ""),
  MD("text/markdown", ""),
  CSV("text/csv", ""),
  JSON("application/json", ""),
  ZIP("application/zip", "504b"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b");

  /** As many bytes as the longest signature has. */
  static final int HEAD = 8;

  private final String mediaType;
  private final String signature;

  EvidenceFileType(String mediaType, String signature) {
    this.mediaType = mediaType;
    this.signature = signature;
  }

  String mediaType() {
    return mediaType;
  }

  /** Empty for every other type, and for content that is not what the name says. */
  static Optional<EvidenceFileType> of(String fileName, byte[] head) {
    var extension = fileName.substring(fileName.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(it -> it.name().equals(extension) && it.fits(head))
        .findFirst();
  }

  /** What has no signature is text, which holds no zero byte. */
  private boolean fits(byte[] head) {
    if (!signature.isEmpty()) {
      return HexFormat.of().formatHex(head).startsWith(signature);
    }
    for (var it : head) {
      if (it == 0) {
        return false;
      }
    }
    return true;
  }
}
