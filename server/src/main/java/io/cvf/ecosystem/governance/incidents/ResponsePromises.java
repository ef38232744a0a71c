package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.governance.SlaTerms;
import io.cvf.ecosystem.governance.TermsInForce;
import io.cvf.ecosystem.governance.hours.SupportCalendars;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.rules.sla.Hours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How soon, and in which hours, partners promised to answer. */
@Component
class ResponsePromises {

  private final TermsInForce terms;
  private final SupportCalendars calendars;

  ResponsePromises(TermsInForce terms, SupportCalendars calendars) {
    this.terms = terms;
    this.calendars = calendars;
  }

  /** What was promised for incidents of one moment. */
  record Promise(SlaTerms terms, Hours hours) {

    long seconds() {
      return Duration.ofMinutes(terms.firstResponseMinutes()).toSeconds();
    }
  }

  /** Empty where no agreement was in force. */
  Optional<Promise> of(PartnerId partner, Instant openedAt) {
    return terms.at(partner, openedAt).map(it -> new Promise(it.sla(), hours(partner, it.sla())));
  }

  private Hours hours(PartnerId partner, SlaTerms sla) {
    var calendar = calendars.of(List.of(partner)).get(partner);
    return Objects.requireNonNull(calendar, "Every partner has a calendar").support(sla);
  }
}
