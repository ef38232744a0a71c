package io.cvf.ecosystem.community.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cvf.ecosystem.community.rfcs.Track;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.rules.voting.Choice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The people and the story of the demo, as {@code demo/people.yaml} and {@code timeline.yaml}. */
record DemoScript(List<Person> people, List<Admission> electors, List<Proposal> proposals) {

  record Person(
      String username,
      String displayName,
      String bio,
      @Nullable String website,
      @Nullable Set<Role> roles,
      double joinedDaysAgo) {

    Set<Role> staffRoles() {
      return roles == null ? Set.of() : roles;
    }
  }

  record Proposal(
      String file,
      String title,
      Track track,
      List<String> labels,
      String author,
      @Nullable Boolean acceptedElsewhere,
      List<Event> events) {

    boolean isHistory() {
      return Boolean.TRUE.equals(acceptedElsewhere);
    }

    String body() {
      return text("demo/rfcs/" + file);
    }
  }

  enum Deed {
    CREATE,
    REVISE,
    PUBLISH,
    WITHDRAW,
    COMMENT,
    EDIT,
    UPVOTE,
    FOLLOW,
    HIDE,
    CONCERN,
    START_VOTE,
    VOTE
  }

  /** A deed and, as far as it needs them, its words; {@code at} is in days before now. */
  record Event(
      double at,
      @JsonProperty("do") Deed deed,
      @Nullable String by,
      @Nullable String id,
      @Nullable String parent,
      @Nullable String comment,
      @Nullable String text,
      @Nullable String note,
      @Nullable String reason,
      @Nullable String title,
      @Nullable Choice choice,
      @Nullable Boolean hidden,
      @Nullable List<Replacement> replace) {}

  /** Somebody becomes a founding elector. */
  record Admission(double at, String by, String who, String reason) {}

  record Replacement(String find, String with) {}

  static DemoScript read(JsonMapper mapper) {
    var json = mapper.rebuild().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
    var timeline = json.convertValue(yaml("demo/timeline.yaml"), Timeline.class);
    return new DemoScript(
        json.convertValue(yaml("demo/people.yaml"), new TypeReference<List<Person>>() {}),
        timeline.electors(),
        timeline.rfcs());
  }

  private record Timeline(List<Admission> electors, List<Proposal> rfcs) {}

  private static Object yaml(String path) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text(path));
  }

  private static String text(String path) {
    try {
      return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The build lacks " + path, e);
    }
  }
}
