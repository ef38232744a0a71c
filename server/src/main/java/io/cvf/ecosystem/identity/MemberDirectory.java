package io.cvf.ecosystem.identity;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.MemberNames;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks members up; suspended ones included. Each method is one query. */
public interface MemberDirectory extends MemberNames {

  /** The ids of those usernames that exist, for example everyone a text mentions. */
  Map<String, MemberId> ids(Collection<String> usernames);

  /** Those of the ids whose accounts are suspended now. */
  Set<MemberId> suspended(Collection<MemberId> ids);

  Optional<Member> find(MemberId id);
}
