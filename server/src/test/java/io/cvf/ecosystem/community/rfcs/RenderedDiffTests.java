package io.cvf.ecosystem.community.rfcs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderedDiffTests {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          <p>old words</p> | <p>new words</p> | <p><del>old </del><ins>new </ins>words</p>
          <p>words old</p> | <p>words new</p> | <p>words <del>old</del><ins>new</ins></p>
          <p>a b c d</p> | <p>a x y d</p> | <p>a <del>b c </del><ins>x y </ins>d</p>
          <p>one two</p> | <p>three four five</p> | <p><del>one two</del><ins>three four five</ins></p>
          <p>a</p> | <h2>b</h2> | <del><p>a</p></del><ins><h2>b</h2></ins>
          """,
      delimiter = '|')
  void whatWentStandsBeforeWhatCame(String from, String to, String expected) {
    assertThat(RenderedDiff.of(from, to)).isEqualTo(expected);
  }

  @Test
  void whatStayedIsNotMarked() {
    assertThat(RenderedDiff.of("<p>a</p><p>b</p>", "<p>a</p><p>b</p>"))
        .isEqualTo("<p>a</p><p>b</p>");
  }
}
