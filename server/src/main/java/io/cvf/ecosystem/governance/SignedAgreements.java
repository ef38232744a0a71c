package io.cvf.ecosystem.governance;

import java.time.Instant;
import java.util.List;

/** Agreements both sides signed. */
public interface SignedAgreements {

  /** When agreements got their second signature for the first time, the first ones in order. */
  List<Instant> first(int most);
}
