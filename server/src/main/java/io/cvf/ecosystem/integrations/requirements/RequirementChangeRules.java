package io.cvf.ecosystem.integrations.requirements;

import io.cvf.ecosystem.community.PolicyChangeRules;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What an RFC may say about requirements. */
@Component
class RequirementChangeRules implements PolicyChangeRules {

  static final String KIND = "requirement-set";

  private final JsonMapper json;

  RequirementChangeRules(JsonMapper json) {
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<String> problems(String document) {
    return RequirementChangeReader.read(json.readTree(document)).problems();
  }
}
