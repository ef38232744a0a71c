package io.cvf.ecosystem.platform.markdown;

/** A text that costs more to render than any honest text does. */
final class TooComplexException extends RuntimeException {

  TooComplexException(String message) {
    super(message, null, false, false);
  }
}
