package io.cvf.ecosystem.integrations.registry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Names of servers hold a slash, which clients send as {@code %2F}. Tomcat passes it on as it is,
 * and only here it is let in: everywhere else such an address is refused as before.
 */
@Configuration(proxyBeanMethods = false)
class RegistryAddresses {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
    return tomcat ->
        tomcat.addConnectorCustomizers(connector ->
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
  }

  @Bean
  HttpFirewall firewall() {
    return new SlashesInNames();
  }

  private static final class SlashesInNames implements HttpFirewall {

    private final StrictHttpFirewall strict = new StrictHttpFirewall();
    private final StrictHttpFirewall names = new StrictHttpFirewall();

    SlashesInNames() {
      names.setAllowUrlEncodedSlash(true);
      // Tomcat's own reading of the path keeps the %2F, whose percent sign is refused otherwise.
      names.setAllowUrlEncodedPercent(true);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
      var path = request.getRequestURI();
      var named = path.startsWith("/v0.1/servers/") || path.startsWith("/v0/servers/");
      return (named ? names : strict).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
      return strict.getFirewalledResponse(response);
    }
  }
}
