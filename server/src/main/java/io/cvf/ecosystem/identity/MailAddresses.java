package io.cvf.ecosystem.identity;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Collection;
import java.util.Map;

/** Where members get their mail. For writing to them only: never shown, logged or passed on. */
public interface MailAddresses {

  /** The addresses of those ids; suspended members get no mail and are left out. One query. */
  Map<MemberId, String> addresses(Collection<MemberId> ids);
}
