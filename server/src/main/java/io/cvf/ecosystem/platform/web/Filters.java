package io.cvf.ecosystem.platform.web;

import io.cvf.ecosystem.platform.access.Caller;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The order of what stands before every operation: address limit, sign-in, member limit, replay.
 */
@Configuration(proxyBeanMethods = false)
class Filters {

  private static final int SIGN_IN = SecurityFilterProperties.DEFAULT_FILTER_ORDER;

  private final LimitProperties limits;
  private final List<OwnLimits> exempt;
  private final HandlerExceptionResolver problems;

  Filters(
      LimitProperties limits,
      List<OwnLimits> exempt,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.limits = limits;
    this.exempt = exempt;
    this.problems = problems;
  }

  @Bean
  FilterRegistrationBean<FaultFilter> faults() {
    return at(Ordered.HIGHEST_PRECEDENCE + 2, new FaultFilter(problems));
  }

  @Bean
  FilterRegistrationBean<RateLimitFilter> addressLimit() {
    return at(
        SIGN_IN - 2,
        new RateLimitFilter(
            limits.requestsPerAddress(),
            request -> limitsItself(request) ? null : request.getRemoteAddr(),
            problems));
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimit() {
    return at(SIGN_IN - 1, new BodyLimitFilter(limits.body(), this::limitsItself, problems));
  }

  @Bean
  FilterRegistrationBean<RateLimitFilter> memberLimit() {
    return at(
        SIGN_IN + 1,
        new RateLimitFilter(
            limits.requestsPerMember(),
            request -> limitsItself(request) ? null : signedIn(),
            problems));
  }

  @Bean
  FilterRegistrationBean<IdempotencyFilter> replay(IdempotencyKeys keys) {
    return at(SIGN_IN + 2, new IdempotencyFilter(keys, this::limitsItself, problems));
  }

  private boolean limitsItself(HttpServletRequest request) {
    return exempt.stream().anyMatch(limits -> limits.cover(request));
  }

  private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }

  private static @Nullable String signedIn() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Caller caller
        ? caller.getName()
        : null;
  }
}
