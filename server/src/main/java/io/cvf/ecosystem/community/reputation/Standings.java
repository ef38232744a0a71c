package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Where members stand. */
@Service
public class Standings {

  /**
   * Everyone who has weight and is not suspended: at or above the floor, certified, or an entitled
   * elector while founding lasts. By member id. One query, whatever their number.
   */
  public List<Standing> all(Instant at) {
    return List.of();
  }

  /** Of any member, those without weight and suspended ones included. */
  public Standing of(MemberId member, Instant at) {
    return new Standing(member, 0, false, false);
  }

  /** Whether founding lasts, so that founding electors have weight. */
  public boolean founding() {
    return true;
  }
}
