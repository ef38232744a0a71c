package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.MemberNames;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names those who did something, in one query for a whole list. */
@Component("onboardingPeople")
public class People {

  private static final String GONE = "a former member";

  private final MemberNames members;

  People(MemberNames members) {
    this.members = members;
  }

  @Schema(name = "Username")
  public record Person(String username) {}

  /** The names of some members. */
  record Known(Map<MemberId, String> names) {

    Known {
      names = Map.copyOf(names);
    }

    Person person(MemberId id) {
      return new Person(names.getOrDefault(id, GONE));
    }

    /** Null stays null: nobody in particular. */
    @Nullable Person personOrNull(@Nullable MemberId id) {
      return id == null ? null : person(id);
    }
  }

  Known of(Collection<? extends @Nullable MemberId> ids) {
    var asked = new HashSet<MemberId>();
    for (var id : ids) {
      if (id != null) {
        asked.add(id);
      }
    }
    return new Known(asked.isEmpty() ? Map.of() : members.usernames(asked));
  }
}
