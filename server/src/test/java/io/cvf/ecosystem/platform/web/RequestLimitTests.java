package io.cvf.ecosystem.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.testing.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerExceptionResolver;

@ApiTest
class RequestLimitTests {

  @Autowired
  @Qualifier("handlerExceptionResolver")
  HandlerExceptionResolver problems;

  @Test
  void theRequestAfterTheLastAllowedIsToldWhenToComeBack() throws Exception {
    var filter = new RateLimitFilter(2, request -> request.getRemoteAddr(), problems);
    assertThat(call(filter, "192.0.2.1").getStatus()).isEqualTo(200);
    assertThat(call(filter, "192.0.2.1").getHeader("X-RateLimit-Remaining")).isEqualTo("0");

    var refused = call(filter, "192.0.2.1");

    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getContentAsString()).contains("urn:cvf:problem:too-many-requests");
    assertThat(Integer.parseInt(refused.getHeader(HttpHeaders.RETRY_AFTER))).isBetween(1, 60);
    assertThat(call(filter, "192.0.2.2").getStatus()).isEqualTo(200);
  }

  @Test
  void aBodyThatSaysItIsTooLargeIsNotRead() throws Exception {
    var request = new MockHttpServletRequest("POST", "/api/v1/anything");
    request.setContent(new byte[11]);
    var response = new MockHttpServletResponse();
    new BodyLimitFilter(DataSize.ofBytes(10), _ -> false, problems)
        .doFilter(request, response, new MockFilterChain());
    assertThat(response.getStatus()).isEqualTo(413);
    assertThat(response.getContentAsString()).contains("urn:cvf:problem:body-too-large");
  }

  @Test
  void aBodyThatHidesItsSizeIsReadOnlyToTheLimit() {
    var request =
        new MockHttpServletRequest("POST", "/api/v1/anything") {
          @Override
          public long getContentLengthLong() {
            return -1;
          }
        };
    request.setContent(new byte[11]);
    var filter = new BodyLimitFilter(DataSize.ofBytes(10), _ -> false, problems);
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            filter.doFilter(
                request,
                new MockHttpServletResponse(),
                (read, _) -> read.getInputStream().readAllBytes()))
        .hasMessageContaining("at most 10 bytes");
  }

  private static MockHttpServletResponse call(RateLimitFilter filter, String address)
      throws Exception {
    var request = new MockHttpServletRequest("GET", "/api/v1/anything");
    request.setRemoteAddr(address);
    var response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
