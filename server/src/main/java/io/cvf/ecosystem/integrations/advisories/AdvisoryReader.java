package io.cvf.ecosystem.integrations.advisories;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.integrations.SkillVersionId;
import io.cvf.ecosystem.integrations.skills.Skill;
import io.cvf.ecosystem.integrations.skills.SkillAccess;
import io.cvf.ecosystem.integrations.skills.SkillAdvisories;
import io.cvf.ecosystem.integrations.skills.SkillAdvisory;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.markdown.Markdown;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is shown of advisories. */
@Component
class AdvisoryReader implements SkillAdvisories {

  private final Advisories advisories;
  private final AdvisoryService service;
  private final SkillAccess access;
  private final MemberDirectory members;
  private final Markdown markdown;

  AdvisoryReader(
      Advisories advisories,
      AdvisoryService service,
      SkillAccess access,
      MemberDirectory members,
      Markdown markdown) {
    this.advisories = advisories;
    this.service = service;
    this.access = access;
    this.members = members;
    this.markdown = markdown;
  }

  @Override
  public List<SkillAdvisory> open(Skill skill, @Nullable Caller caller) {
    var page = advisories.page(skill.id(), true, new Paging(Paging.DEFAULT_LIMIT, null));
    return views(page, caller).items();
  }

  @Override
  public Map<SkillVersionId, Integer> affecting(Collection<SkillVersionId> versions) {
    return versions.isEmpty() ? Map.of() : advisories.affecting(versions);
  }

  /**
   * @param skill null for those of all skills
   */
  Page<SkillAdvisory> list(@Nullable Skill skill, Paging paging, @Nullable Caller caller) {
    return views(advisories.page(skill == null ? null : skill.id(), false, paging), caller);
  }

  SkillAdvisory view(Advisory advisory, @Nullable Caller caller) {
    return views(new Page<>(List.of(advisory), null), caller).items().getFirst();
  }

  private Page<SkillAdvisory> views(Page<Advisory> page, @Nullable Caller caller) {
    var names = members.usernames(page.items().stream().map(Advisory::publishedBy).toList());
    var rendered = rendered(page.items().stream().map(Advisory::text).distinct().toList());
    return page.map(it ->
        new SkillAdvisory(
            it.id(),
            it.skillSlug(),
            it.title(),
            it.severity(),
            it.text(),
            rendered.getOrDefault(it.text(), ""),
            it.affected(),
            it.versions(),
            it.fixedIn(),
            it.publishedAt(),
            new SkillAdvisory.Author(names.getOrDefault(it.publishedBy(), "gone")),
            it.withdrawal() == null ? SkillAdvisory.State.OPEN : SkillAdvisory.State.WITHDRAWN,
            it.withdrawal() == null
                ? null
                : new SkillAdvisory.Withdrawn(it.withdrawal().reason(), it.withdrawal().at()),
            it.told(),
            actions(it, caller)));
  }

  private Map<String, String> rendered(List<String> texts) {
    var rendered = markdown.renderAll(texts);
    return IntStream.range(0, texts.size())
        .boxed()
        .collect(Collectors.toMap(texts::get, i -> rendered.get(i).html()));
  }

  private List<SkillAdvisory.Action> actions(Advisory it, @Nullable Caller caller) {
    return caller != null && it.withdrawal() == null && service.may(access.find(it.skill()), caller)
        ? List.of(SkillAdvisory.Action.WITHDRAW)
        : List.of();
  }
}
