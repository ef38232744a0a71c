package io.cvf.ecosystem.identity.login;

import io.cvf.ecosystem.platform.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The one security filter chain. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      AccessRules accessRules,
      MemberInSession memberInSession,
      BearerSignIn bearerSignIn,
      CookieCsrfTokenRepository csrfTokens,
      SecurityProblems problems,
      ExternalProviders providers,
      ExternalSignInPages externalSignIn) {
    http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/api/v1/**")
                .access(accessRules)
                .requestMatchers("/actuator/prometheus")
                .access(new MetricsAccess())
                .anyRequest()
                .permitAll())
        .securityContext(context -> context.securityContextRepository(memberInSession))
        .oauth2ResourceServer(bearer ->
            bearer
                .authenticationManagerResolver(_ -> bearerSignIn::authenticate)
                .authenticationEntryPoint(problems)
                .accessDeniedHandler(problems))
        .csrf(csrf ->
            csrf.spa()
                .csrfTokenRepository(csrfTokens)
                // Sent by mail programs, which know no cookie; the link itself is the proof.
                .ignoringRequestMatchers(
                    "/api/v1/unsubscriptions/*", "/api/v1/status/unsubscriptions/*"))
        .exceptionHandling(
            refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .requestCache(RequestCacheConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
    if (providers.any()) {
      http.oauth2Login(login ->
          login
              .loginPage("/sign-in")
              .userInfoEndpoint(users -> users.userService(new GithubUsers()))
              .authorizedClientRepository(new ForgottenClients())
              .successHandler(externalSignIn)
              .failureHandler(externalSignIn));
    }
    return http.build();
  }

  @Bean
  CookieCsrfTokenRepository csrfTokens() {
    var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.path("/").sameSite("Lax"));
    return tokens;
  }
}
