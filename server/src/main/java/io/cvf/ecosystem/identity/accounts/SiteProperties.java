package io.cvf.ecosystem.identity.accounts;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url where members reach this platform, for links in mails; this machine when it is not set
 * @param admin the first administrator, made at the first start
 */
@ConfigurationProperties("cvf")
record SiteProperties(@Nullable URI url, @DefaultValue Admin admin) {

  record Admin(
      @DefaultValue("admin") String username, @Nullable String email, @Nullable String password) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
      return "Admin[" + username + "]";
    }
  }
}
