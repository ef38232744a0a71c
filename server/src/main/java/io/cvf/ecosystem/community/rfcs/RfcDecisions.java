package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** RFCs as the room of voting needs them. Every move belongs to the caller's transaction. */
@Service
public class RfcDecisions {

  private final Rfcs rfcs;
  private final RfcHistory history;

  RfcDecisions(Rfcs rfcs, RfcHistory history) {
    this.rfcs = rfcs;
    this.history = history;
  }

  /** 404 {@code rfc-not-found} where the caller may not see it. */
  public Rfc find(String numberOrSlug, @Nullable Caller caller) {
    return rfcs.find(number(numberOrSlug))
        .filter(rfc -> rfc.isVisibleTo(caller))
        .orElseThrow(() -> RfcNotFound.rfc(numberOrSlug));
  }

  /** The number of the RFC a path names, whether there is one or not. */
  public static int number(String numberOrSlug) {
    return Slug.number(numberOrSlug).orElseThrow(() -> RfcNotFound.rfc(numberOrSlug));
  }

  /** The RFC a path names, kept from everyone else until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Rfc lock(String numberOrSlug, Caller caller) {
    return lock(find(numberOrSlug, caller).number());
  }

  /** An RFC that is known to exist. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Rfc lock(int number) {
    return rfcs.lock(number).orElseThrow();
  }

  /** OPEN → VOTING. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Rfc beginVote(Rfc rfc, Caller by, Instant now) {
    return keep(rfc, rfc.beginVote(now), by.id(), null);
  }

  /** VOTING → ACCEPTED or REJECTED, by nobody but the ballots. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Rfc decide(Rfc rfc, boolean accepted, String reason, Instant at) {
    return keep(rfc, rfc.decide(accepted, at), null, reason);
  }

  /** VOTING → OPEN. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Rfc voidVote(Rfc rfc, Caller by, String reason, Instant now) {
    return keep(rfc, rfc.voidVote(now), by.id(), reason);
  }

  private Rfc keep(Rfc before, Rfc next, @Nullable MemberId by, @Nullable String reason) {
    rfcs.update(next);
    history.add(next.id(), before.status(), next.status(), next.dates().updatedAt(), by, reason);
    return next;
  }
}
