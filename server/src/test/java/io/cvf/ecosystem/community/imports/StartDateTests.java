package io.cvf.ecosystem.community.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartDateTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2014-03-11 | 2014-03-11",
        "2014-03-11T10:00:00Z | 2014-03-11",
        "2014/3/1 | 2014-03-01",
        "2015.09.18 | 2015-09-18",
        "2014-03 | 2014-03-01",
        "March 3rd, 2014 | 2014-03-03",
        "Sep 9 2019 | 2019-09-09",
        "3 Mar 2014 (amended later) | 2014-03-03",
        "23-07-2014 | 2014-07-23",
        "07/23/2014 | 2014-07-23",
        "2014-19-19 | 2014-01-01",
      })
  void aDayIsUnderstood(String text, String day) {
    assertThat(StartDate.in(text)).contains(Instant.parse(day + "T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "N/A",
        "(fill me in with today's date, YYYY-MM-DD)",
        "03/04/2014",
        "someday",
        "12345678",
        "Foo 3, 2014"
      })
  void whatIsNoDayIsNotGuessed(String text) {
    assertThat(StartDate.in(text)).isEmpty();
  }
}
