package io.cvf.ecosystem.sdk;

import io.cvf.ecosystem.sdk.administration.Setting;
import io.cvf.ecosystem.sdk.administration.UserAccount;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts and settings; ADMIN only. */
public final class Administration {

  private final Transport transport;

  Administration(Transport transport) {
    this.transport = transport;
  }

  /**
   * @param text is found in user names and e-mail addresses; null for everybody
   */
  public Stream<UserAccount> accounts(@Nullable String text) {
    var query = Query.NONE.with("query", text).with("limit", 200);
    return transport.items("/accounts", query, UserAccount.class);
  }

  /**
   * Grants these roles and takes all others.
   *
   * @param roles such as {@code MAINTAINER}; MEMBER is everybody
   * @param reason is kept in the audit log
   */
  public UserAccount setRoles(String username, Collection<String> roles, String reason) {
    var body = Body.with("roles", List.copyOf(roles)).and("reason", reason);
    var target = "/accounts/" + Query.encoded(username) + "/roles";
    return transport.read(Call.put(target, body.json()), UserAccount.class);
  }

  public Stream<Setting> settings() {
    return transport.items("/settings", Query.NONE.with("limit", 200), Setting.class);
  }

  /** Changes a setting from now on; what has begun under the old value keeps it. */
  public Setting changeSetting(String name, String value, String reason) {
    var body = Body.with("value", value).and("reason", reason);
    return transport.read(Call.put("/settings/" + Query.encoded(name), body.json()), Setting.class);
  }
}
