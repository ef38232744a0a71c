package io.cvf.ecosystem.sdk;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;

/**
 * The member whose token is used.
 *
 * @param roles {@code MEMBER} and what else was granted
 */
public record Me(UUID id, String username, String email, List<String> roles) {

  public Me {
    roles = List.copyOf(requireNonNullElse(roles, List.of()));
  }

  boolean staff() {
    return roles.stream().anyMatch(role -> !role.equals("MEMBER"));
  }
}
