package io.cvf.ecosystem.integrations.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small numbers for texts that many skills share, such as licences. */
final class Names {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  int number(String name) {
    return numbers.computeIfAbsent(
        name,
        added -> {
          names.add(added);
          return names.size() - 1;
        });
  }

  /** Which of all numbers are meant; names nobody has are in none. */
  boolean[] chosen(Iterable<String> wanted) {
    var chosen = new boolean[names.size()];
    for (var name : wanted) {
      find(name).ifPresent(number -> chosen[number] = true);
    }
    return chosen;
  }

  Optional<Integer> find(String name) {
    return Optional.ofNullable(numbers.get(name));
  }

  String name(int number) {
    return names.get(number);
  }

  int size() {
    return names.size();
  }
}
