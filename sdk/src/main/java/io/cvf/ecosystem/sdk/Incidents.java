package io.cvf.ecosystem.sdk;

import io.cvf.ecosystem.sdk.governance.Incident;
import io.cvf.ecosystem.sdk.governance.IncidentState;
import io.cvf.ecosystem.sdk.governance.IncidentSummary;
import io.cvf.ecosystem.sdk.governance.NewIncident;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What did not work, and how fast somebody answered. An incident is named by its id. */
public final class Incidents {

  private final Transport transport;

  Incidents(Transport transport) {
    this.transport = transport;
  }

  /**
   * All that the caller may see, the newest first.
   *
   * @param partner null for all
   * @param state null for any
   */
  public Stream<IncidentSummary> find(@Nullable String partner, @Nullable IncidentState state) {
    var query = Query.NONE.with("partner", partner).with("state", state).with("limit", 200);
    return transport.items("/incidents", query, IncidentSummary.class);
  }

  public Incident incident(String id) {
    return transport.read(Call.get(path(id)), Incident.class);
  }

  public Incident open(NewIncident incident) {
    return transport.read(Call.create("/incidents", Body.of(incident)), Incident.class);
  }

  /** Stops the clock that runs against the partner. */
  public Incident acknowledge(String id) {
    return send(id, "acknowledgement", Body.NONE);
  }

  /**
   * @param text what happened since
   * @param visibleToAll whether the status page shows it; else only those concerned read it
   */
  public Incident update(String id, String text, boolean visibleToAll) {
    return send(id, "updates", Body.with("text", text).and("public", visibleToAll));
  }

  /**
   * @param text how it was mended
   */
  public Incident resolve(String id, String text) {
    return send(id, "resolution", Body.with("text", text));
  }

  private Incident send(String id, String what, Body body) {
    return transport.read(Call.create(path(id) + "/" + what, body.json()), Incident.class);
  }

  private static String path(String id) {
    return "/incidents/" + Query.encoded(id);
  }
}
