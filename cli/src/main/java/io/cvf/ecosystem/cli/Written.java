package io.cvf.ecosystem.cli;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A value as people type it.
 *
 * @param expected what is said when it is something else
 */
record Written<T>(String expected, Function<String, T> parse) implements ITypeConverter<T> {

  static void register(CommandLine cvf) {
    cvf.registerConverter(BigDecimal.class, new Written<>("a number such as 4.5", BigDecimal::new))
        .registerConverter(
            Instant.class, new Written<>("a time: 2027-01-31T12:00:00Z", Instant::parse))
        .registerConverter(LocalDate.class, new Written<>("a day: 2027-01-31", LocalDate::parse))
        .registerConverter(UUID.class, new Written<>("an id as lists show it", UUID::fromString))
        .registerConverter(URI.class, new Written<>("an address: https://…", Written::address));
  }

  @Override
  public T convert(String typed) {
    try {
      return parse.apply(typed.strip());
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new TypeConversionException("'%s' is not %s".formatted(typed, expected));
    }
  }

  private static URI address(String typed) {
    var address = URI.create(typed);
    if (address.getHost() == null) {
      throw new IllegalArgumentException(typed);
    }
    return address;
  }
}
