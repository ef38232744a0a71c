package io.cvf.ecosystem.sdk;

import io.cvf.ecosystem.sdk.governance.MaintenanceWindow;
import io.cvf.ecosystem.sdk.governance.NewMaintenance;
import io.cvf.ecosystem.sdk.governance.SlaMonth;
import io.cvf.ecosystem.sdk.governance.SlaReport;
import io.cvf.ecosystem.sdk.governance.SlaStanding;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What partners promised, and whether they kept it. */
public final class ServiceLevels {

  private final Transport transport;

  ServiceLevels(Transport transport) {
    this.transport = transport;
  }

  /**
   * A period of at most 400 days, as things are known now.
   *
   * @param from the first day, UTC; null for the first of this month
   * @param to the last one; null for today
   */
  public SlaReport report(String partner, @Nullable LocalDate from, @Nullable LocalDate to) {
    var query = Query.NONE.with("from", from).with("to", to);
    return transport.read(Call.get(path(partner, "sla-report") + query), SlaReport.class);
  }

  /** The months that were sealed, the newest first. */
  public Stream<SlaMonth> months(String partner) {
    return transport.items(path(partner, "sla-months"), Query.NONE, SlaMonth.class);
  }

  /** This month of every partner with an agreement, the least left of its budget first; staff. */
  public Stream<SlaStanding> overview() {
    return transport.items("/sla/overview", Query.NONE.with("limit", 200), SlaStanding.class);
  }

  /** Announces work; 72 hours ahead it does not count as downtime. */
  public MaintenanceWindow announce(NewMaintenance work) {
    var call = Call.create("/maintenance-windows", Body.of(work));
    return transport.read(call, MaintenanceWindow.class);
  }

  /**
   * Announced work: what is to come first, then the latest.
   *
   * @param partner null for all
   */
  public Stream<MaintenanceWindow> maintenance(@Nullable String partner) {
    var query = Query.NONE.with("partner", partner).with("limit", 200);
    return transport.items("/maintenance-windows", query, MaintenanceWindow.class);
  }

  /** Takes back work that has not begun. */
  public void cancelMaintenance(UUID id) {
    transport.run(Call.delete("/maintenance-windows/" + id));
  }

  private static String path(String partner, String what) {
    return "/partners/" + Query.encoded(partner) + "/" + what;
  }
}
