package io.cvf.ecosystem.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a refusal must look like. */
public final class Problems {

  private Problems() {}

  public static void assertProblem(MvcTestResult result, int status, String slug) {
    assertThat(result)
        .hasStatus(status)
        .bodyJson()
        .extractingPath("type")
        .isEqualTo("urn:cvf:problem:" + slug);
  }
}
