package io.cvf.ecosystem.governance.documents;

import io.cvf.ecosystem.governance.AgreementId;
import io.cvf.ecosystem.platform.money.MinorUnits;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document is filled with.
 *
 * @param endsOn the end it has when it is renewed; null before it began
 * @param formerSha256 of the text an amendment changes
 */
public record DocumentFacts(
    DocumentKind kind,
    String legalVersion,
    AgreementId agreement,
    String partnerSlug,
    String partnerName,
    AgreedTerms terms,
    @Nullable LocalDate endsOn,
    @Nullable LocalDate effectiveOn,
    @Nullable String formerSha256,
    @Nullable String reason) {

  /** By the names of the placeholders; one that is not here stays visible. */
  Map<String, String> values() {
    var values = new HashMap<String, String>();
    values.put("agreement", agreement.toString());
    values.put("partner", Wording.plain(partnerName));
    values.put("partner.slug", partnerSlug);
    values.put("tier", terms.tier().name());
    values.put("category", Wording.category(terms.integrationType()));
    values.put("legalVersion", legalVersion);
    figures(values);
    put(values, "endsOn", endsOn);
    put(values, "effectiveOn", effectiveOn);
    put(values, "formerSha256", formerSha256);
    put(values, "reason", reason == null ? null : Wording.plain(reason));
    return values;
  }

  private void figures(Map<String, String> values) {
    var sla = terms.sla();
    values.put("uptime", Wording.percent(sla.uptimeBasisPoints()));
    values.put("firstResponse", Wording.minutes(sla.firstResponseMinutes()));
    values.put("supportHours", Wording.hours(sla.supportHours()));
    values.put("timeZone", Wording.plain(sla.zone().getId()));
    values.put("missingData", Wording.missing(sla.missingData()));
    values.put("escalationContact", Wording.plain(sla.escalationContact()));
    var money = terms.revenue();
    values.put("partnerShare", Wording.percent(money.partnerBasisPoints()));
    values.put("platformShare", Wording.percent(money.platformBasisPoints()));
    values.put("netDays", Integer.toString(money.netDays()));
    var units = new MinorUnits(Currency.getInstance(money.currency()));
    values.put("minimumPayout", units.textWithCode(money.minimumPayoutMinor()));
  }

  private static void put(Map<String, String> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value.toString());
    }
  }
}
