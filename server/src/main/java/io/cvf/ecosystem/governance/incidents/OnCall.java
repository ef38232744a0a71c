package io.cvf.ecosystem.governance.incidents;

import io.cvf.ecosystem.integrations.PartnerId;
import java.util.Collection;
import java.util.Map;

/** Where partners want to be mailed at once. */
public interface OnCall {

  /** Verified addresses; a partner that named nobody is left out. */
  Map<PartnerId, String> addresses(Collection<PartnerId> partners);
}
