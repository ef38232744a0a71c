package io.cvf.ecosystem.sdk;

import java.util.UUID;

/** The member whose token is used, and their tokens. */
public final class Account {

  private final Transport transport;

  Account(Transport transport) {
    this.transport = transport;
  }

  public Me me() {
    return transport.read(Call.get("/me"), Me.class);
  }

  /** Ends a token at once. */
  public void revokeToken(UUID id) {
    transport.run(Call.delete("/me/tokens/" + id));
  }
}
