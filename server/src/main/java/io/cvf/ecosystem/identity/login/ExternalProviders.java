package io.cvf.ecosystem.identity.login;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The providers configured under {@code spring.security.oauth2.client.*}. */
@Component
class ExternalProviders {

  private final List<Provider> providers = new ArrayList<>();

  ExternalProviders(ObjectProvider<InMemoryClientRegistrationRepository> registrations) {
    var configured = registrations.getIfAvailable();
    if (configured != null) {
      configured.forEach(registration -> providers.add(Provider.of(registration)));
    }
  }

  /**
   * @param url where the browser goes to sign in there
   */
  record Provider(String id, String name, String url) {

    static Provider of(ClientRegistration registration) {
      return new Provider(
          registration.getRegistrationId(),
          registration.getClientName(),
          "/oauth2/authorization/" + registration.getRegistrationId());
    }
  }

  List<Provider> all() {
    return List.copyOf(providers);
  }

  boolean any() {
    return !providers.isEmpty();
  }
}
