package io.cvf.ecosystem.governance.rating;

import io.cvf.ecosystem.identity.OrganisationDirectory;
import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.ecosystem.integrations.SkillId;
import io.cvf.ecosystem.integrations.SkillNames;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the skills and consumers of lines are called, for many lines at once. */
@Component
public class LineNames {

  private final SkillNames skills;
  private final OrganisationDirectory organisations;

  LineNames(SkillNames skills, OrganisationDirectory organisations) {
    this.skills = skills;
    this.organisations = organisations;
  }

  /** What something is called in addresses and by people. */
  @Schema(name = "BilledName")
  public record Name(String slug, String name) {}

  /** The names of some lines. */
  public record Known(Map<SkillId, Name> skills, Map<OrganisationId, Name> consumers) {

    /** By its id when it is gone. */
    public Name skill(BilledLine line) {
      var id = line.skill().toString();
      return skills.getOrDefault(line.skill(), new Name(id, id));
    }

    /** By its id when it is gone. */
    public Name consumer(BilledLine line) {
      var id = line.consumer().toString();
      return consumers.getOrDefault(line.consumer(), new Name(id, id));
    }
  }

  public Known of(Collection<BilledLine> lines) {
    var named =
        skills.of(lines.stream().map(BilledLine::skill).collect(Collectors.toSet())).values();
    var known =
        organisations
            .entries(lines.stream().map(BilledLine::consumer).collect(Collectors.toSet()))
            .values();
    return new Known(
        named.stream()
            .collect(Collectors.toMap(SkillNames.Entry::id, it -> new Name(it.slug(), it.name()))),
        known.stream()
            .collect(
                Collectors.toMap(
                    OrganisationDirectory.Entry::id, it -> new Name(it.slug(), it.name()))));
  }
}
