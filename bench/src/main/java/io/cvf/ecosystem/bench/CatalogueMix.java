package io.cvf.ecosystem.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Different questions people ask a catalogue, each with its facets, order and page. */
record CatalogueMix(List<Question> questions) {

  static final int PAGE = 20;

  /**
   * @param parameters of {@code GET /catalogue}
   * @param secondPage whether the page after the first is asked for
   */
  record Question(Map<String, String> parameters, boolean secondPage) {

    String path() {
      return parameters.entrySet().stream()
          .map(each ->
              each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&", "/api/v1/catalogue?", "&limit=" + PAGE));
    }
  }

  /** Seven of ten with words, one with a misspelt one, two without; six of ten with facets. */
  static CatalogueMix of(int size, CatalogueText text) {
    var questions = new ArrayList<Question>();
    while (questions.size() < size) {
      var parameters = new LinkedHashMap<String, String>();
      var kind = questions.size() % 10;
      if (kind < 7) {
        parameters.put("query", text.text(1 + kind % 3, 5));
      } else if (kind == 7) {
        parameters.put("query", text.misspelt(longWord(text)) + " " + text.word(5));
      }
      if (text.in(60)) {
        facets(text, parameters);
      }
      if (text.in(40)) {
        parameters.put("sort", text.any("rating", "downloads", "trending", "newest"));
      }
      questions.add(new Question(Map.copyOf(parameters), text.in(15)));
    }
    text.shuffle(questions);
    return new CatalogueMix(List.copyOf(questions));
  }

  private static void facets(CatalogueText text, Map<String, String> parameters) {
    for (int i = text.between(1, 2); i > 0; i--) {
      var facet = text.any("category", "risk", "licence", "rating", "tag");
      var value =
          switch (facet) {
            case "category" -> text.any("LLM_PROVIDER", "WORKFLOW_PLATFORM,OBSERVABILITY_TOOL");
            case "risk" -> text.any("R0", "R0,R1", "R2");
            case "licence" -> text.any("MIT", "Apache-2.0,MIT", "ISC");
            case "rating" -> text.any("3", "4");
            default -> text.word(30);
          };
      parameters.put(facet, value);
    }
  }

  private static String longWord(CatalogueText text) {
    var word = text.word(30);
    while (word.length() < 7) {
      word = text.word(30);
    }
    return word;
  }
}
