package io.cvf.ecosystem.identity;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import java.time.Instant;
import java.util.Set;

/**
 * What other modules may know about a person; never the e-mail address.
 *
 * @param roles always contains {@link Role#MEMBER}
 */
public record Member(
    MemberId id, String username, Set<Role> roles, Instant joinedAt, boolean suspended) {}
