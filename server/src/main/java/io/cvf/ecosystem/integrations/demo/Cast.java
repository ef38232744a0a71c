package io.cvf.ecosystem.integrations.demo;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Scope;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Those who act in the demo's marketplace: members the demo's community brought along. */
record Cast(Map<String, Caller> people) {

  /** Empty when one of them is not a member here. */
  static Optional<Cast> of(Collection<String> usernames, MemberDirectory members) {
    var people = new HashMap<String, Caller>();
    members
        .ids(usernames)
        .forEach((username, id) ->
            members
                .find(id)
                .ifPresent(member ->
                    people.put(
                        username,
                        new Caller(id, username, member.roles(), EnumSet.allOf(Scope.class)))));
    return people.keySet().containsAll(usernames)
        ? Optional.of(new Cast(people))
        : Optional.empty();
  }

  Caller named(String username) {
    return Objects.requireNonNull(people.get(username), username);
  }
}
