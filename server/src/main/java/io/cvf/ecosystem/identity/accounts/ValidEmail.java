package io.cvf.ecosystem.identity.accounts;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Looks like one address; the mail we send to it proves the rest. */
@NotNull
@Size(max = 254)
@Pattern(regexp = "[^\\s\\p{Cntrl}@<>\",;:()\\\\]+@[^\\s\\p{Cntrl}@<>\",;:()\\\\]+")
@ReportAsSingleViolation
@Documented
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidEmail {
  String message() default "Enter an e-mail address such as name@example.org.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
