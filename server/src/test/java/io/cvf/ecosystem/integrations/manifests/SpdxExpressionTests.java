package io.cvf.ecosystem.integrations.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpdxExpressionTests {

  @ParameterizedTest
  @CsvSource({
    "MIT, MIT",
    "apache-2.0, Apache-2.0",
    "GPL-2.0-or-later WITH classpath-exception-2.0, GPL-2.0-or-later WITH Classpath-exception-2.0",
    "(MIT  OR Apache-2.0) AND CC-BY-4.0, (MIT OR Apache-2.0) AND CC-BY-4.0",
    "LicenseRef-acme, LicenseRef-acme",
    "DocumentRef-a:LicenseRef-b, DocumentRef-a:LicenseRef-b",
    "AFL-2.0+, AFL-2.0+"
  })
  void expressionsGetTheSpellingOfTheList(String given, String normalized) {
    assertThat(SpdxExpression.normalized(given)).contains(normalized);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Apache 2",
        "Apache License 2.0",
        "MIT OR",
        "OR MIT",
        "(MIT",
        "MIT)",
        "()",
        "MIT WITH MIT",
        "MIT MIT",
        "MIT / Apache-2.0",
        "Proprietary",
        "see LICENSE.txt",
        "+",
        "MIT or Apache-2.0"
      })
  void everythingElseIsNone(String given) {
    assertThat(SpdxExpression.isValid(given)).isFalse();
  }

  @Test
  void bracketsEndSomewhere() {
    assertThat(SpdxExpression.isValid("(".repeat(200) + "MIT" + ")".repeat(200))).isFalse();
  }
}
