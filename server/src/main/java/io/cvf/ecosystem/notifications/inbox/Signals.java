package io.cvf.ecosystem.notifications.inbox;

/** What the nodes tell each other through PostgreSQL's LISTEN and NOTIFY. */
public final class Signals {

  /** Without payload: something happened; with a member's id: that member read something. */
  public static final String CHANNEL = "notifications";

  private Signals() {}
}
