package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.notifications.Topics;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Following and unfollowing; doing it twice changes nothing. */
@Service
public class RfcFollowing {

  private final RfcFollowers followers;
  private final Topics topics;
  private final Clock clock;

  RfcFollowing(RfcFollowers followers, Topics topics, Clock clock) {
    this.followers = followers;
    this.topics = topics;
    this.clock = clock;
  }

  @Transactional
  public void begin(Rfc rfc, Caller caller) {
    begin(rfc.id(), List.of(caller.id()), clock.instant());
  }

  void begin(RfcId rfc, Collection<MemberId> members, Instant now) {
    followers.add(rfc, members, now);
    topics.follow(rfc.topic(), members, now);
  }

  /**
   * Who votes is told what happens, but is not shown among the followers: their number must not
   * tell how many have voted.
   */
  public void tell(RfcId rfc, Collection<MemberId> voters, Instant now) {
    topics.follow(rfc.topic(), voters, now);
  }

  @Transactional
  void end(Rfc rfc, Caller caller) {
    followers.remove(rfc.id(), caller.id());
    topics.unfollow(rfc.id().topic(), caller.id());
  }
}
