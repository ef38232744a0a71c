package io.cvf.ecosystem.governance.demo;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Scope;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/** Those who act in a story: members the demo's community brought along. */
final class Cast {

  private Cast() {}

  /** By their usernames, those of them who are members here. */
  static Map<String, Caller> of(Collection<String> usernames, MemberDirectory members) {
    var cast = new HashMap<String, Caller>();
    members
        .ids(usernames)
        .forEach((username, id) ->
            members
                .find(id)
                .ifPresent(member ->
                    cast.put(
                        username,
                        new Caller(id, username, member.roles(), EnumSet.allOf(Scope.class)))));
    return cast;
  }
}
