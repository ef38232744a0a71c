package io.cvf.ecosystem.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

  @Test
  void carriesTheSortKeyThereAndBack() {
    var id = UUID.randomUUID();
    var at = Instant.parse("2026-01-02T03:04:05.678901Z");
    var back = Cursor.decode(Cursor.of(at, id, 42, "naïve|text").encoded());
    assertThat(back.instant(0)).isEqualTo(at);
    assertThat(back.uuid(1)).isEqualTo(id);
    assertThat(back.number(2)).isEqualTo(42);
    assertThat(back.text(3)).isEqualTo("naïve|text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "bm90LWEtZGF0ZQ", "AA"})
  void refusesWhatItDidNotMake(String madeUp) {
    assertThatThrownBy(() -> Cursor.decode(madeUp).instant(0))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo("invalid-cursor"));
  }

  @Test
  void pageTellsWhetherThereIsMore() {
    var paging = new Paging(2, null);
    assertThat(Page.of(List.of(1, 2), paging, Cursor::of).nextCursor()).isNull();
    var page = Page.of(List.of(1, 2, 3), paging, Cursor::of);
    assertThat(page.items()).containsExactly(1, 2);
    assertThat(Cursor.decode(page.nextCursor()).number(0)).isEqualTo(2);
  }
}
