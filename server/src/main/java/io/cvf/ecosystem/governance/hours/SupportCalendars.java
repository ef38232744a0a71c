package io.cvf.ecosystem.governance.hours;

import io.cvf.ecosystem.governance.SlaTerms;
import io.cvf.ecosystem.integrations.PartnerId;
import io.cvf.rules.sla.Hours;
import java.util.Collection;
import java.util.Map;

/** The public holidays of partners, as they declared them; one query for all of them. */
public interface SupportCalendars {

  /** What a partner's hours are made of besides its terms. */
  interface Calendar {

    /** The hours its terms promise an answer in. */
    Hours support(SlaTerms terms);

    /** Business hours, whatever the terms promise. */
    Hours business(SlaTerms terms);
  }

  /** Of every one of them; one that declared nothing has no holidays. */
  Map<PartnerId, Calendar> of(Collection<PartnerId> partners);
}
