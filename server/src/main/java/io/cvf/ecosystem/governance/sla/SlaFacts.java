package io.cvf.ecosystem.governance.sla;

import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.governance.hours.SupportCalendars.Calendar;
import io.cvf.ecosystem.governance.incidents.IncidentHistory.Past;
import io.cvf.ecosystem.governance.maintenance.MaintenanceHistory.Announced;
import io.cvf.ecosystem.governance.monitors.MonitorHistory.Watched;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.rules.sla.Spans;
import java.util.List;

/**
 * What a partner promised, and what became of it, in a period at least.
 *
 * @param terms in the order of time, without overlaps
 * @param maintenance of all months the period touches
 */
record SlaFacts(
    PartnerId partner,
    List<TermsInForce.Period> terms,
    List<Watched> monitors,
    Spans platformOutages,
    List<Announced> maintenance,
    List<Past> incidents,
    Calendar calendar) {}
