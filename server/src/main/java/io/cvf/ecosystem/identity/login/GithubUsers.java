package io.cvf.ecosystem.identity.login;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Reads a GitHub user with the primary verified e-mail address, which GitHub tells only at an
 * endpoint of its own and only with the scope {@code user:email}.
 */
final class GithubUsers implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {

  static final String PROVEN_EMAIL = "cvf:proven-email";

  private static final Logger log = LoggerFactory.getLogger(GithubUsers.class);

  private final DefaultOAuth2UserService users = new DefaultOAuth2UserService();
  private final RestClient http = RestClient.builder().requestFactory(patient()).build();

  record Email(String email, boolean primary, boolean verified) {}

  @Override
  public OAuth2User loadUser(OAuth2UserRequest request) {
    var user = users.loadUser(request);
    if (!request.getClientRegistration().getRegistrationId().equals("github")) {
      return user;
    }
    var attributes = new HashMap<>(user.getAttributes());
    provenEmail(request).ifPresent(email -> attributes.put(PROVEN_EMAIL, email));
    return new DefaultOAuth2User(user.getAuthorities(), attributes, nameAttribute(request));
  }

  private static String nameAttribute(OAuth2UserRequest request) {
    return requireNonNull(
        request
            .getClientRegistration()
            .getProviderDetails()
            .getUserInfoEndpoint()
            .getUserNameAttributeName());
  }

  private Optional<String> provenEmail(OAuth2UserRequest request) {
    var user = request.getClientRegistration().getProviderDetails().getUserInfoEndpoint().getUri();
    try {
      var emails =
          http.get()
              .uri(user + "/emails")
              .headers(it -> it.setBearerAuth(request.getAccessToken().getTokenValue()))
              .retrieve()
              .body(new ParameterizedTypeReference<List<Email>>() {});
      return Optional.ofNullable(emails).orElse(List.of()).stream()
          .filter(email -> email.primary() && email.verified())
          .map(Email::email)
          .findFirst();
    } catch (RestClientException e) {
      log.warn("GitHub did not tell the e-mail addresses; is the scope user:email configured?");
      return Optional.empty();
    }
  }

  private static SimpleClientHttpRequestFactory patient() {
    var requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(Duration.ofSeconds(5));
    requests.setReadTimeout(Duration.ofSeconds(10));
    return requests;
  }
}
