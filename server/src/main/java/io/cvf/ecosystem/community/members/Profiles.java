package io.cvf.ecosystem.community.members;

import io.cvf.ecosystem.community.members.EarnedStanding.Earned;
import io.cvf.ecosystem.identity.Member;
import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.markdown.Markdown;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading and editing profiles. */
@Service
public class Profiles {

  private final Members members;
  private final List<ContributionCount> counts;
  private final EarnedStanding standing;
  private final MemberDirectory directory;
  private final Markdown markdown;

  Profiles(
      Members members,
      List<ContributionCount> counts,
      EarnedStanding standing,
      MemberDirectory directory,
      Markdown markdown) {
    this.members = members;
    this.counts = counts;
    this.standing = standing;
    this.directory = directory;
    this.markdown = markdown;
  }

  /** A profile and what its owner has earned. */
  record Listed(Profile profile, Earned earned) {}

  Page<Listed> list(String query, Paging paging) {
    var page = query.isEmpty() ? members.page(paging) : members.search(query, paging);
    var earned = standing.of(page.items().stream().map(Profile::id).toList());
    return page.map(
        profile -> new Listed(profile, earned.getOrDefault(profile.id(), Earned.NOTHING)));
  }

  /** 404 {@code member-not-found}. */
  ProfileView view(String username) {
    return view(members.find(username).orElseThrow(() -> MemberNotFound.named(username)));
  }

  @Transactional
  public ProfileView edit(Caller caller, ProfileText text, long expectedVersion) {
    if (!members.update(caller.id(), text, expectedVersion)) {
      throw members
          .find(caller.id())
          .map(current -> Problem.stale(current.version()))
          .orElseGet(() -> MemberNotFound.named(caller.username()));
    }
    return view(members.find(caller.id()).orElseThrow());
  }

  private ProfileView view(Profile profile) {
    var earned = standing.of(List.of(profile.id())).getOrDefault(profile.id(), Earned.NOTHING);
    return new ProfileView(
        profile.username(),
        profile.displayName(),
        profile.bio(),
        profile.bio().isEmpty() ? "" : markdown.render(profile.bio()).html(),
        profile.website(),
        profile.joinedAt(),
        count(ContributionCount.Kind.RFC, profile.id()),
        count(ContributionCount.Kind.COMMENT, profile.id()),
        earned.reputationMicros(),
        earned.weightMicros(),
        earned.certificationLevel(),
        staffRoles(profile.id()),
        profile.version());
  }

  private Set<Role> staffRoles(MemberId member) {
    return directory
        .find(member)
        .filter(found -> !found.suspended())
        .map(Member::roles)
        .orElse(Set.of())
        .stream()
        .filter(role -> role != Role.MEMBER)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private int count(ContributionCount.Kind kind, MemberId member) {
    return counts.stream().filter(c -> c.kind() == kind).mapToInt(c -> c.of(member)).sum();
  }
}
