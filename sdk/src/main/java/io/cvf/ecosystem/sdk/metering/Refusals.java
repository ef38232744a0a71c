package io.cvf.ecosystem.sdk.metering;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where refused executions go: to a file first, then to whoever listens. */
record Refusals(Consumer<RefusedExecution> listener, @Nullable DeadLetters file) {

  void add(List<DeadLetters.Letter> letters) throws IOException {
    if (file != null && !letters.isEmpty()) {
      file.add(letters);
    }
    for (var letter : letters) {
      listener.accept(
          new RefusedExecution(CloudEvent.read(letter.event()), letter.reason(), letter.detail()));
    }
  }
}
