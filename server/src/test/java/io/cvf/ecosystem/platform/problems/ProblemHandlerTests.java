package io.cvf.ecosystem.platform.problems;

import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.ApiTest;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

@ApiTest
class ProblemHandlerTests {

  @Autowired MockMvcTester mvc;
  @Autowired ProblemHandler handler;

  private final ServletWebRequest request = new ServletWebRequest(new MockHttpServletRequest());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /rfcs?status=NOPE           | /status | one of DRAFT, OPEN, VOTING
          /rfcs?status=OPEN&status=NO | /status | one of DRAFT, OPEN, VOTING
          /rfcs?track=open            | /track  | one of CAPABILITY, STANDARD
          /accounts?role=KING         | /role   | one of MEMBER, MODERATOR
          /jobs/1                     | /id     | a UUID
          """)
  void aValueOfTheWrongTypeIsNamedWithWhatIsAllowed(String uri, String pointer, String allowed) {
    assertThat(mvc.get().uri("/api/v1" + uri).with(as("root", Role.ADMIN)))
        .hasStatus(422)
        .bodyJson()
        .satisfies(body -> {
          assertThat(body).extractingPath("$.type").isEqualTo("urn:cvf:problem:invalid-input");
          assertThat(body).extractingPath("$.errors[0].pointer").isEqualTo(pointer);
          assertThat(body).extractingPath("$.errors[0].detail").asString().contains(allowed);
        });
  }

  @Test
  void aMissingParameterIsNamed() {
    var answer =
        handler.handleMissingServletRequestParameter(
            new MissingServletRequestParameterException("as", "String"),
            new HttpHeaders(),
            HttpStatus.BAD_REQUEST,
            request);

    assertThat(answer).isNotNull();
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(answer.getBody()).getProperties().get("errors"))
        .asString()
        .contains("/as", "missing");
  }

  @Test
  void tooManyPartsAreNotBlamedOnTheSize() {
    assertThat(refused(new FileCountLimitExceededException("attachment", 1_000)))
        .contains("more than 1,000 parts")
        .doesNotContain("cvf.files.limit");
    assertThat(refused(new IllegalStateException("too large"))).contains("cvf.files.limit");
  }

  private String refused(Exception cause) {
    var answer =
        handler.handleMaxUploadSizeExceededException(
            new MaxUploadSizeExceededException(-1, new IllegalStateException(cause)),
            new HttpHeaders(),
            HttpStatus.CONTENT_TOO_LARGE,
            request);
    assertThat(answer).isNotNull();
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    return String.valueOf(body(answer.getBody()).getDetail());
  }

  private static ProblemDetail body(Object body) {
    return (ProblemDetail) body;
  }
}
