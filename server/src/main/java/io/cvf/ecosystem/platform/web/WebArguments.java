package io.cvf.ecosystem.platform.web;

import io.cvf.ecosystem.platform.access.CallerArgument;
import io.cvf.ecosystem.platform.problems.Problem;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers may take as parameters besides Spring's own: caller, paging, If-Match. */
@Configuration(proxyBeanMethods = false)
class WebArguments implements WebMvcConfigurer {

  private final CallerArgument callers;

  WebArguments(CallerArgument callers) {
    this.callers = callers;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(callers);
    resolvers.add(new OfType(Paging.class, (request, _) -> paging(request)));
    resolvers.add(new OfType(IfMatch.class, WebArguments::ifMatch));
  }

  private static Paging paging(NativeWebRequest request) {
    var limit = request.getParameter("limit");
    var cursor = request.getParameter("cursor");
    return new Paging(
        limit == null ? Paging.DEFAULT_LIMIT : limit(limit),
        cursor == null || cursor.isEmpty() ? null : Cursor.decode(cursor));
  }

  private static int limit(String text) {
    var refusal =
        Problem.invalid("/limit", "limit is a whole number from 1 to " + Paging.MAX_LIMIT + ".");
    try {
      var limit = Integer.parseInt(text);
      if (limit < 1 || limit > Paging.MAX_LIMIT) {
        throw refusal;
      }
      return limit;
    } catch (NumberFormatException e) {
      throw refusal;
    }
  }

  /** Null where an edit may come without, and does. */
  private static @Nullable IfMatch ifMatch(NativeWebRequest request, MethodParameter parameter) {
    var header = request.getHeader(HttpHeaders.IF_MATCH);
    if (header == null && parameter.isOptional()) {
      return null;
    }
    if (header == null) {
      throw Problem.of(
          HttpStatus.PRECONDITION_REQUIRED,
          "precondition-required",
          "If-Match is missing",
          "Send the version you edited, as the ETag gave it, in the If-Match header.");
    }
    try {
      return new IfMatch(Long.parseLong(header.replace("\"", "").strip()));
    } catch (NumberFormatException e) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "invalid-if-match",
          "If-Match is not an entity tag of this platform",
          "Send the ETag of the version you read, for example \"3\".");
    }
  }

  private record OfType(
      Class<?> type, BiFunction<NativeWebRequest, MethodParameter, @Nullable Object> read)
      implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == type;
    }

    @Override
    public @Nullable Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binder) {
      return read.apply(request, parameter);
    }
  }
}
