package io.cvf.ecosystem.integrations.registry;

import org.springframework.http.HttpStatus;

/** A refusal in the registry's own shape: {@code {"error": "…"}}. */
final class RegistryRefusal extends RuntimeException {

  private final HttpStatus status;

  RegistryRefusal(HttpStatus status, String message) {
    super(message);
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }

  /** An answer, not a fault: nobody reads its stack trace. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
