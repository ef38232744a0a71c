package io.cvf.ecosystem.notifications.feeds;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.notifications.FeedOwners;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The feeds that may be read: their secret is current and their member not suspended. */
@Service
class OpenFeeds implements FeedOwners {

  private final FeedSecrets secrets;
  private final MemberDirectory members;

  OpenFeeds(FeedSecrets secrets, MemberDirectory members) {
    this.secrets = secrets;
    this.members = members;
  }

  @Override
  public Optional<MemberId> memberOf(String secret) {
    return secrets
        .memberOf(secret)
        .filter(it -> members.find(it).filter(found -> !found.suspended()).isPresent());
  }
}
