package io.cvf.ecosystem.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailPropertiesTests {

  @Test
  void senderIsAnAddressWithOrWithoutAName() {
    var properties = Map.of("cvf.mail.from", "CVF Ecosystem <cvf@example.org>");
    var from =
        new Binder(new MapConfigurationPropertySource(properties))
            .bindOrCreate("cvf.mail", MailProperties.class)
            .from()
            .address();

    assertThat(from.getAddress()).isEqualTo("cvf@example.org");
    assertThat(from.getPersonal()).isEqualTo("CVF Ecosystem");
  }
}
