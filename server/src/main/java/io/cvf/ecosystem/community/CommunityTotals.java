package io.cvf.ecosystem.community;

import java.time.Instant;
import java.util.List;

/** How large the community is, and how it grew. */
public interface CommunityTotals {

  /** Those who joined and are not suspended. */
  int members();

  /** When they joined, the first ones in order. */
  List<Instant> firstMembers(int most);

  /** When RFCs were opened for comments here, the first ones in order. */
  List<Instant> firstRfcs(int most);

  /** When members became PRACTITIONER or more, each once and unrevoked, the first ones in order. */
  List<Instant> firstPractitioners(int most);
}
