package io.cvf.ecosystem.metering.months;

import io.cvf.rules.merkle.Hash;
import io.cvf.rules.metering.MonthTexts;
import io.cvf.rules.metering.Share;
import java.util.UUID;

/**
 * @param name skill and version
 * @param root of its executions
 */
record SealedSubject(int subject, UUID publisher, String name, Share share, Hash root) {

  String text() {
    return MonthTexts.subject(name, share, root);
  }
}
