package io.cvf.ecosystem.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Constants as people type them: {@code breaking-change}. */
record Choice<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {

  @Override
  public E convert(String typed) {
    var wanted = typed.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(wanted) && offered(constant))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("expected one of %s".formatted(names())));
  }

  /** A constant in the spelling that {@link #convert} takes. */
  static String typed(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String names() {
    return Arrays.stream(type.getEnumConstants())
        .filter(Choice::offered)
        .map(Choice::typed)
        .collect(Collectors.joining(", "));
  }

  /** UNKNOWN stands for what a newer server says; nobody asks for it. */
  private static boolean offered(Enum<?> constant) {
    return !constant.name().equals("UNKNOWN");
  }
}
