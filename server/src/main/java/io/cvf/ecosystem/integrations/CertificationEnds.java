package io.cvf.ecosystem.integrations;

import java.time.LocalDate;
import java.util.List;

/** Which partners' certifications end soon. */
public interface CertificationEnds {

  /**
   * A valid certification.
   *
   * @param endsOn the first day (UTC) on which it is not valid any more
   */
  record Ending(PartnerId partner, LocalDate endsOn) {}

  /**
   * @param valid how many partners are certified
   * @param ending how many of them until then
   * @param nearest of those, the nearest end first
   */
  record Ends(int valid, int ending, List<Ending> nearest) {}

  /**
   * @param most of the nearest
   */
  Ends until(LocalDate day, int most);
}
