package io.cvf.ecosystem.community.certification;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.community.certification.Certificate.Holder;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.problems.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody wants to be certified and shows why. */
record Application(
    UUID id,
    Holder member,
    CertificationLevel level,
    String statement,
    List<Evidence> evidence,
    State state,
    Instant submittedAt,
    @Nullable Decision decision,
    @Nullable UUID certification) {

  @Schema(name = "CertificationApplicationState")
  enum State {
    SUBMITTED,
    GRANTED,
    REFUSED,
    WITHDRAWN
  }

  @Schema(name = "CertificationApplicationAction")
  enum Action {
    DECIDE,
    WITHDRAW
  }

  @Schema(name = "CertificationDecision")
  record Decision(
      @Schema(description = "Absent when that member left.") @Nullable String by,
      Instant at,
      String reason) {}

  void requireOpen() {
    if (state != State.SUBMITTED) {
      throw Problem.conflict(
          "application-closed",
          "The application is closed",
          "It is %s; the member can apply again.".formatted(state));
    }
  }

  /** What the caller may do with it now; an organisation in common is only found when deciding. */
  List<Action> actions(Caller caller) {
    if (state != State.SUBMITTED) {
      return List.of();
    }
    if (caller.is(member.id())) {
      return List.of(Action.WITHDRAW);
    }
    return caller.is(Role.CERTIFIER, Role.MAINTAINER) ? List.of(Action.DECIDE) : List.of();
  }
}
