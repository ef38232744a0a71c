package io.cvf.ecosystem.platform.problems;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What is said about a value in a path or query that is none of its type. */
final class WrongParameters {

  private WrongParameters() {}

  static Problem of(TypeMismatchException mismatch) {
    var name =
        mismatch instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(mismatch.getPropertyName());
    return Problem.invalid("/" + name, name + " is " + expected(wantedType(mismatch)) + ".");
  }

  static Problem missing(String name) {
    return Problem.invalid("/" + name, name + " is missing; send it with the request.");
  }

  /** Of a list of values it is the type of one: the innermost failure knows it. */
  private static @Nullable Class<?> wantedType(TypeMismatchException mismatch) {
    Class<?> type = mismatch.getRequiredType();
    for (Throwable cause = mismatch; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConversionFailedException failed) {
        type = failed.getTargetType().getType();
      }
    }
    return type;
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "not as the API reference describes it";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name())
          .collect(joining(", ", "one of ", ""));
    }
    if (Number.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(type))) {
      return "a number in the range of its type";
    }
    if (type == UUID.class) {
      return "an id as the API gave it, a UUID";
    }
    return type == boolean.class || type == Boolean.class
        ? "true or false"
        : "not as the API reference describes it";
  }
}
