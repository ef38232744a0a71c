package io.cvf.ecosystem.testing;

import io.cvf.ecosystem.platform.database.TestPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application by its HTTP surface ({@code MockMvcTester}) or its beans, on a
 * real PostgreSQL that is as good as empty before each test. All such tests share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestPostgres.class)
@Import(TestClockConfiguration.class)
@ExtendWith(CleanState.class)
public @interface ApiTest {}
