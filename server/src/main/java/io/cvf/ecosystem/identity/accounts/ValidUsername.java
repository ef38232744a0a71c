package io.cvf.ecosystem.identity.accounts;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 2 to 32 of a–z, 0–9 and the hyphen. */
@NotNull
@Pattern(regexp = "[a-z0-9-]{2,32}")
@ReportAsSingleViolation
@Documented
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidUsername {
  String message() default "Use 2 to 32 characters of a–z, 0–9 and the hyphen.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
