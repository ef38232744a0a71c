package io.cvf.ecosystem.platform.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names those who did something, in one query for a whole list. */
@Component
public class People {

  /** What those are called whose account is gone. */
  public static final String GONE = "a former member";

  private final MemberNames members;

  People(MemberNames members) {
    this.members = members;
  }

  @Schema(name = "Username")
  public record Person(String username) {}

  /** The names of some members. */
  public record Known(Map<MemberId, String> names) {

    public Known {
      names = Map.copyOf(names);
    }

    public Person person(MemberId id) {
      return new Person(names.getOrDefault(id, GONE));
    }

    /** Null stays null: nobody in particular. */
    public @Nullable Person personOrNull(@Nullable MemberId id) {
      return id == null ? null : person(id);
    }
  }

  public Known of(Collection<? extends @Nullable MemberId> ids) {
    var asked = new HashSet<MemberId>();
    for (var id : ids) {
      if (id != null) {
        asked.add(id);
      }
    }
    return new Known(asked.isEmpty() ? Map.of() : members.usernames(asked));
  }
}
