package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.problems.StartRefused;
import jakarta.validation.Validator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator from {@code CVF_ADMIN_EMAIL} and {@code CVF_ADMIN_PASSWORD}, before
 * the first request can be answered. Once there is an administrator the variables mean nothing.
 */
@Component
class ConfiguredAdministrator implements SmartInitializingSingleton {

  private static final String ACTION = "Correct the variable and start again.";

  private final AdminProperties admin;
  private final FirstAdministrator firstAdministrator;
  private final Passwords passwords;
  private final Validator validator;

  ConfiguredAdministrator(
      AdminProperties admin,
      FirstAdministrator firstAdministrator,
      Passwords passwords,
      Validator validator) {
    this.admin = admin;
    this.firstAdministrator = firstAdministrator;
    this.passwords = passwords;
    this.validator = validator;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var email = blankIsNull(admin.email());
    var password = blankIsNull(admin.password());
    if ((email == null && password == null) || !firstAdministrator.isMissing()) {
      return;
    }
    var wanted =
        new Wanted(admin.username(), email == null ? "" : email, password == null ? "" : password);
    for (var wrong : validator.validate(wanted)) {
      throw new StartRefused(
          "CVF_ADMIN_%s cannot be used for the first administrator. %s"
              .formatted(
                  wrong.getPropertyPath().toString().toUpperCase(Locale.ROOT), wrong.getMessage()),
          ACTION);
    }
    try {
      firstAdministrator.makeUnlessThereIsOne(
          new NewAccount(wanted.username(), wanted.email(), passwords.hash(wanted.password())));
    } catch (Problem refusal) {
      throw new StartRefused(
          "The first administrator cannot be made. " + refusal.getMessage(), ACTION);
    }
  }

  private static @Nullable String blankIsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private record Wanted(
      @ValidUsername String username, @ValidEmail String email, @ValidPassword String password) {}
}
