package io.cvf.ecosystem.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class OutboundPropertiesTests {

  private static OutboundProperties bind(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("cvf.outbound", OutboundProperties.class);
  }

  @Test
  void nothingIsAllowedUnlessConfigured() {
    assertThat(bind(Map.of()).allowedRanges()).isEmpty();
    assertThat(bind(Map.of()).limit()).isEqualTo(DataSize.ofMegabytes(10));
  }

  @Test
  void rangesAreSeparatedByCommas() {
    assertThat(bind(Map.of("cvf.outbound.allowed-ranges", "10.0.0.0/8, fd00::/8")).allowedRanges())
        .containsExactly(IpRange.of("10.0.0.0/8"), IpRange.of("fd00::/8"));
  }

  @ParameterizedTest
  @CsvSource({
    "allowed-ranges, 10.0.0.0/99, is not a range",
    "deadline, 0s, cvf.outbound.deadline",
    "connect-timeout, -1s, cvf.outbound.connect-timeout",
    "limit, 1GB, cvf.outbound.limit"
  })
  void senselessValueIsRefused(String name, String value, String said) {
    assertThatThrownBy(() -> bind(Map.of("cvf.outbound." + name, value)))
        .hasStackTraceContaining(said);
  }
}
