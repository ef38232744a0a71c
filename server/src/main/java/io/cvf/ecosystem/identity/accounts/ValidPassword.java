package io.cvf.ecosystem.identity.accounts;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** 10 to 64 characters and at most 72 bytes, which is all that bcrypt reads. */
@Documented
@Constraint(validatedBy = ValidPassword.Length.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidPassword {

  String RULE = "Use 10 to 64 characters (at most 72 bytes in UTF-8).";

  String message() default RULE;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Counts what people see as characters, not UTF-16 units. */
  class Length implements ConstraintValidator<ValidPassword, String> {

    public static boolean fits(String password) {
      var characters = password.codePointCount(0, password.length());
      return characters >= 10
          && characters <= 64
          && password.getBytes(StandardCharsets.UTF_8).length <= 72;
    }

    @Override
    public boolean isValid(@Nullable String password, ConstraintValidatorContext context) {
      return password != null && fits(password);
    }
  }
}
