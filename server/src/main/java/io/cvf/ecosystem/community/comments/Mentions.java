package io.cvf.ecosystem.community.comments;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.platform.access.MemberId;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whom a text names with {@code @username}, outside of code. */
@Component
class Mentions {

  /** More are not told: a comment is no way to reach everybody. */
  static final int MAX = 20;

  private static final Pattern CODE =
      Pattern.compile("(?s)(`{3,}|~{3,}).*?(?:\\1|\\z)|(`+)[^`].*?\\2");
  private static final Pattern NAME = Pattern.compile("(?<![\\w@/.-])@([a-z0-9-]{2,32})(?![\\w-])");

  private final MemberDirectory members;

  Mentions(MemberDirectory members) {
    this.members = members;
  }

  /** Those who exist, at most {@value #MAX}. */
  List<MemberId> in(String markdown) {
    var names =
        NAME.matcher(CODE.matcher(markdown).replaceAll(" "))
            .results()
            .map(found -> found.group(1))
            .distinct()
            .limit(MAX)
            .toList();
    return names.isEmpty() ? List.of() : List.copyOf(members.ids(names).values());
  }
}
