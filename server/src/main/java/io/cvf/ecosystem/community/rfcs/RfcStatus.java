package io.cvf.ecosystem.community.rfcs;

import io.cvf.ecosystem.platform.problems.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where an RFC stands, and the only moves there are. */
public enum RfcStatus {
  DRAFT,
  OPEN,
  VOTING,
  ACCEPTED,
  REJECTED,
  IMPLEMENTED,
  SUPERSEDED,
  WITHDRAWN,
  STAGNANT;

  /** The statuses an RFC of this status may move to. */
  public Set<RfcStatus> next() {
    return switch (this) {
      case DRAFT -> Set.of(OPEN, WITHDRAWN, STAGNANT);
      case OPEN -> Set.of(VOTING, WITHDRAWN, STAGNANT);
      case VOTING -> Set.of(ACCEPTED, REJECTED, OPEN);
      case ACCEPTED -> Set.of(IMPLEMENTED, SUPERSEDED);
      case REJECTED, STAGNANT -> Set.of(OPEN);
      case IMPLEMENTED -> Set.of(SUPERSEDED);
      case SUPERSEDED, WITHDRAWN -> Set.of();
    };
  }

  public boolean mayBecome(RfcStatus to) {
    return next().contains(to);
  }

  /** Throws 409 {@code rfc-transition-refused} for a move that is not in the table. */
  public void requireMoveTo(RfcStatus to) {
    if (!mayBecome(to)) {
      throw refused(to, whyNot(to));
    }
  }

  /** 409 {@code rfc-transition-refused}: the move itself, or what stands in its way now. */
  Problem refused(RfcStatus to, String reason) {
    return Problem.conflict("rfc-transition-refused", "The RFC cannot become " + to, reason)
        .with("from", this)
        .with("to", to);
  }

  /** Whether there is something left to discuss. */
  boolean takesComments() {
    return switch (this) {
      case OPEN, VOTING, ACCEPTED, REJECTED, IMPLEMENTED, STAGNANT -> true;
      case DRAFT, SUPERSEDED, WITHDRAWN -> false;
    };
  }

  /** The statuses from which an RFC may become this one. */
  List<RfcStatus> previous() {
    return Arrays.stream(values()).filter(from -> from.mayBecome(this)).toList();
  }

  private String whyNot(RfcStatus to) {
    if (this == to) {
      return "The RFC is " + this + " already.";
    }
    var next = next();
    if (next.isEmpty()) {
      return "%s is final; propose a new RFC instead.".formatted(this);
    }
    return "An RFC that is %s can only become %s."
        .formatted(
            this, next.stream().sorted().map(Enum::name).collect(Collectors.joining(" or ")));
  }
}
