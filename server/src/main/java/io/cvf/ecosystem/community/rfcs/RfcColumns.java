package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.database.Timestamps;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values both an insert and an update of an RFC write. */
record RfcColumns(Rfc rfc) {

  Map<String, @Nullable Object> values() {
    var values = new HashMap<String, @Nullable Object>();
    values.put("id", rfc.id().value());
    values.put("title", rfc.text().title());
    values.put("track", rfc.text().track().name());
    values.put("labels", rfc.text().labels().toArray(String[]::new));
    values.put("status", rfc.status().name());
    values.put("revision", rfc.revision());
    var dates = rfc.dates();
    var period = dates.commentPeriod();
    values.put("updatedAt", Timestamps.of(dates.updatedAt()));
    values.put("bodyChangedAt", Timestamps.of(dates.bodyChangedAt()));
    values.put("openedAt", Timestamps.of(dates.openedAt()));
    values.put("commentPeriodBeganAt", period == null ? null : Timestamps.of(period.beganAt()));
    values.put("commentPeriodEndsAt", period == null ? null : Timestamps.of(period.endsAt()));
    values.put("decidedAt", Timestamps.of(dates.decidedAt()));
    return values;
  }
}
