package io.cvf.ecosystem.identity.login;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** A company's real OpenID provider on a free port; everybody's password is {@code secret}. */
@EnableAutoConfiguration(
    exclude = DataSourceAutoConfiguration.class,
    excludeName = {
      "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration",
      "org.springframework.modulith.events.config.EventPublicationAutoConfiguration"
    })
class OidcServer {

  private static final Map<String, Person> PEOPLE =
      Map.of(
          "sub-1", new Person("grace@example.org", true, "Grace Hopper"),
          "sub-2", new Person("linked@example.org", true, "somebody"),
          "sub-3", new Person("linked@example.org", false, "impostor"),
          "sub-4", new Person("admin@company.example", true, "admin"));

  record Person(String email, boolean verified, String name) {}

  static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(OidcServer.class)
        .properties("spring.config.name=oidc-server", "server.port=0")
        .run();
  }

  @Bean
  SecurityFilterChain provider(HttpSecurity http) {
    return http.oauth2AuthorizationServer(server -> server.oidc(withDefaults()))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .formLogin(withDefaults())
        .csrf(csrf -> csrf.ignoringRequestMatchers("/login"))
        .build();
  }

  @Bean
  UserDetailsService people() {
    return name -> User.withUsername(name).password("{noop}secret").roles("USER").build();
  }

  @Bean
  RegisteredClientRepository clients() {
    return new InMemoryRegisteredClientRepository(
        RegisteredClient.withId(UUID.randomUUID().toString())
            .clientId("cvf")
            .clientSecret("{noop}client-secret")
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("http://127.0.0.1/login/oauth2/code/company")
            .scope("openid")
            .scope("profile")
            .scope("email")
            .build());
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    return context -> {
      if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
        var person = PEOPLE.get(context.getPrincipal().getName());
        context
            .getClaims()
            .claim("email", person.email())
            .claim("email_verified", person.verified())
            .claim("preferred_username", person.name());
      }
    };
  }
}
