package io.cvf.ecosystem.bench;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one benchmark with the set-up they were measured on. */
record Report(Bench bench, Figures figures, Setup setup) {

  String table() {
    int widest = figures.all().stream().mapToInt(figure -> figure.label().length()).max().orElse(0);
    return figures.all().stream()
        .map(figure ->
            "  "
                + figure.label()
                + " ".repeat(widest - figure.label().length() + 2)
                + "%12s".formatted(figure.shown()))
        .collect(Collectors.joining("\n", bench.title() + "\n\n", "\n\n" + setup));
  }

  /** One object: the figures by key, then the set-up. */
  String json() {
    var object = new LinkedHashMap<String, Object>();
    object.put("bench", bench.name());
    for (var figure : figures.all()) {
      object.put(
          figure.key(),
          figure.decimals() == 0 ? (Object) Math.round(figure.value()) : (Object) figure.rounded());
    }
    object.put("cores", setup.cores());
    object.put("memoryMiB", setup.memoryMiB());
    object.put("java", setup.java());
    object.put("os", setup.os());
    return JsonMapper.shared().writeValueAsString(object);
  }
}
