package io.cvf.ecosystem.identity.login;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * Who an external provider says somebody is.
 *
 * @param issuer the provider; with the subject it identifies the person for ever
 * @param provenEmail null unless the provider says that the address is verified
 * @param wishedName the name used there; it may be taken here, or not be a username at all
 */
record ExternalIdentity(
    String issuer, String subject, @Nullable String provenEmail, String wishedName) {

  static ExternalIdentity of(OAuth2AuthenticationToken token) {
    var user = requireNonNull(token.getPrincipal());
    return user instanceof OidcUser oidc
        ? of(oidc)
        : new ExternalIdentity(
            token.getAuthorizedClientRegistrationId(), user.getName(), proven(user), login(user));
  }

  private static ExternalIdentity of(OidcUser user) {
    return new ExternalIdentity(
        requireNonNull(user.getIssuer()).toString(),
        requireNonNull(user.getSubject()),
        Boolean.TRUE.equals(user.getEmailVerified()) ? user.getEmail() : null,
        user.getPreferredUsername() == null ? "" : user.getPreferredUsername());
  }

  /** GitHub tells what is verified at another address, see {@link GithubUsers}. */
  private static @Nullable String proven(OAuth2User user) {
    return user.getAttribute(GithubUsers.PROVEN_EMAIL);
  }

  private static String login(OAuth2User user) {
    String login = user.getAttribute("login");
    return login == null ? "" : login;
  }
}
