package io.cvf.ecosystem.community.members;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.markdown.Markdown;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading and editing profiles. */
@Service
public class Profiles {

  private final Members members;
  private final List<ContributionCount> counts;
  private final Markdown markdown;

  Profiles(Members members, List<ContributionCount> counts, Markdown markdown) {
    this.members = members;
    this.counts = counts;
    this.markdown = markdown;
  }

  Page<Profile> list(String query, Paging paging) {
    return query.isEmpty() ? members.page(paging) : members.search(query, paging);
  }

  /** 404 {@code member-not-found}. */
  ProfileView view(String username) {
    return view(members.find(username).orElseThrow(() -> notFound(username)));
  }

  @Transactional
  public ProfileView edit(Caller caller, ProfileText text, long expectedVersion) {
    if (!members.update(caller.id(), text, expectedVersion)) {
      throw members
          .find(caller.id())
          .map(current -> Problem.stale(current.version()))
          .orElseGet(() -> notFound(caller.username()));
    }
    return view(members.find(caller.id()).orElseThrow());
  }

  private ProfileView view(Profile profile) {
    return new ProfileView(
        profile.username(),
        profile.displayName(),
        profile.bio(),
        profile.bio().isEmpty() ? "" : markdown.render(profile.bio()).html(),
        profile.website(),
        profile.joinedAt(),
        count(ContributionCount.Kind.RFC, profile.id()),
        count(ContributionCount.Kind.COMMENT, profile.id()),
        profile.version());
  }

  private int count(ContributionCount.Kind kind, MemberId member) {
    return counts.stream().filter(c -> c.kind() == kind).mapToInt(c -> c.of(member)).sum();
  }

  private static Problem notFound(String username) {
    return Problem.notFound(
        "member-not-found", "There is no such member", "There is no member " + username + ".");
  }
}
