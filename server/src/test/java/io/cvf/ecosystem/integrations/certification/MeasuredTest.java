package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.testing.ApiTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test in which production is measured by {@link Measurements} and this machine is probed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiTest
@TestPropertySource(properties = "cvf.outbound.allowed-ranges=127.0.0.1/32")
@Import(MeasuredTest.Sources.class)
@interface MeasuredTest {

  /** Not found by scanning: only tests that ask for it have it. */
  @TestConfiguration(proxyBeanMethods = false)
  class Sources {

    @Bean
    Measurements measurements() {
      return new Measurements();
    }
  }
}
