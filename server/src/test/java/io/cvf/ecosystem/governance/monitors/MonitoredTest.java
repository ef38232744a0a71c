package io.cvf.ecosystem.governance.monitors;

import io.cvf.ecosystem.testing.ApiTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A test in which this machine may be asked, and each of its loopback addresses is a host. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiTest
@TestPropertySource(properties = "cvf.outbound.allowed-ranges=127.0.0.0/8")
@interface MonitoredTest {}
