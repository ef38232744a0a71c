package io.cvf.ecosystem.governance.agreements;

import static io.cvf.ecosystem.testing.Marketplace.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.governance.SealedMonths;
import io.cvf.ecosystem.testing.ApiTest;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

@ApiTest
@Import(SealedMonthTests.Seals.class)
@DirtiesContext
class SealedMonthTests {

  private static final Set<YearMonth> SEALED = new HashSet<>();

  @TestConfiguration(proxyBeanMethods = false)
  static class Seals {

    @Bean
    SealedMonths sealedMonths() {
      return SEALED::contains;
    }
  }

  @Autowired ApplicationContext context;

  @Test
  void noTierChangesInOrBeforeASealedMonthNotEvenByALateSignature() {
    SEALED.clear();
    var desk = new AgreementDesk(context);
    desk.partner();
    var id = desk.active("STANDARD");
    SEALED.add(YearMonth.of(2027, 2));
    desk.on("2027-03-10T00:00:00Z");
    refused(desk.changeTier("olga", id, "PREMIUM", "2027-01-20"), 409, "month-sealed");
    refused(desk.changeTier("olga", id, "PREMIUM", "2027-02-28"), 409, "month-sealed");
    assertThat(desk.changeTier("olga", id, "PREMIUM", "2027-03-01")).hasStatusOk();
    assertThat(desk.sign("olga", id)).hasStatusOk();
    SEALED.add(YearMonth.of(2027, 3));
    refused(desk.sign("mia", id), 409, "month-sealed");
    assertThat(desk.<String>read(id, "$.tier")).isEqualTo("STANDARD");
  }
}
