package io.cvf.ecosystem.community.certification;

import io.cvf.ecosystem.community.CertificationLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The written criteria, as they are shipped in {@code certification/levels.yaml}. */
@Component
class Levels {

  private static final String FILE = "certification/levels.yaml";

  private final List<Level> all;

  Levels(JsonMapper json) throws IOException {
    var text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
    Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    this.all = List.copyOf(json.convertValue(yaml, new TypeReference<List<Level>>() {}));
  }

  /** From the lowest. */
  List<Level> all() {
    return all;
  }

  Level of(CertificationLevel level) {
    return all.stream().filter(it -> it.level() == level).findFirst().orElseThrow();
  }
}
