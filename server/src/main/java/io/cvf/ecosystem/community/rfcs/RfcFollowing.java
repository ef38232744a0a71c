package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.access.Caller;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Following and unfollowing; doing it twice changes nothing. */
@Service
public class RfcFollowing {

  private final RfcFollowers followers;
  private final Clock clock;

  RfcFollowing(RfcFollowers followers, Clock clock) {
    this.followers = followers;
    this.clock = clock;
  }

  public void begin(Rfc rfc, Caller caller) {
    followers.add(rfc.id(), List.of(caller.id()), clock.instant());
  }

  void end(Rfc rfc, Caller caller) {
    followers.remove(rfc.id(), caller.id());
  }
}
