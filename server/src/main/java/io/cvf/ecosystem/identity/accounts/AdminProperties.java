package io.cvf.ecosystem.identity.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The first administrator, made at the first start. */
@ConfigurationProperties("cvf.admin")
record AdminProperties(
    @DefaultValue("admin") String username, @Nullable String email, @Nullable String password) {

  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return "AdminProperties[" + username + "]";
  }
}
