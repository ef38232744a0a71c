package io.cvf.ecosystem.platform.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may call an operation; holding one is enough. {@link Role#MEMBER} means everyone
 * who is signed in. An operation with neither this nor {@link Public} is refused to everyone.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {
  Role[] value();

  /**
   * The scope a token needs, where it is not the one that follows from the roles and the method.
   */
  Scope[] scope() default {};
}
