package io.cvf.ecosystem.integrations.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is written in {@code demo/marketplace}.
 *
 * @param skills by the folder they are in
 */
record Marketplace(List<PartnerScript> partners, Map<String, SkillScript> skills) {

  private static final String FOLDER = "demo/marketplace/";

  private record Contents(List<String> partners, List<String> skills) {}

  private record Prices(List<PriceTag> prices) {}

  static Marketplace read(JsonMapper mapper) {
    var json = mapper.rebuild().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
    var contents = json.convertValue(yaml("contents.yaml"), Contents.class);
    var skills = new LinkedHashMap<String, SkillScript>();
    for (var name : contents.skills()) {
      skills.put(
          name, json.convertValue(yaml("skills/" + name + "/skill.yaml"), SkillScript.class));
    }
    return new Marketplace(
        contents.partners().stream()
            .map(it -> json.convertValue(yaml("partners/" + it + ".yaml"), PartnerScript.class))
            .toList(),
        skills);
  }

  /** What is asked for skills. */
  static List<PriceTag> prices(JsonMapper mapper) {
    return mapper.convertValue(yaml("prices.yaml"), Prices.class).prices();
  }

  /** The usernames of everybody who acts. */
  Set<String> people() {
    var people = new TreeSet<String>();
    partners.forEach(it -> it.events().forEach(event -> people.add(event.by())));
    skills.values().forEach(it -> it.events().forEach(event -> people.add(event.by())));
    return people;
  }

  static String text(String path) {
    try {
      return new ClassPathResource(FOLDER + path).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The build lacks " + FOLDER + path, e);
    }
  }

  private static Object yaml(String path) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text(path));
  }
}
