package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.identity.Affiliations;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Nobody judges points where they themselves, their RFC or their organisation are concerned. */
@Component
class Impartiality {

  private final Entries entries;
  private final Affiliations affiliations;

  Impartiality(Entries entries, Affiliations affiliations) {
    this.entries = entries;
    this.affiliations = affiliations;
  }

  /** Throws 403 {@code not-yours}. */
  void require(Caller moderator, PostedEntry entry) {
    require(moderator, Stream.of(entry.member(), entry.giver()).filter(Objects::nonNull).toList());
    var rfc = entry.subject().rfc();
    if (rfc != null && !entry.kind().isFromPeer() && entries.isAuthor(moderator.id(), rfc)) {
      throw Problem.forbidden("It is about your own RFC; another moderator judges it.");
    }
  }

  /** Throws 403 {@code not-yours}. */
  void require(Caller moderator, Collection<MemberId> concerned) {
    if (concerned.contains(moderator.id())) {
      throw Problem.forbidden("It concerns yourself; another moderator judges it.");
    }
    if (affiliations.any(moderator.id(), concerned)) {
      throw Problem.forbidden("It concerns your own organisation; another moderator judges it.");
    }
  }
}
