package io.cvf.ecosystem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"SPRING_DATASOURCE_URL", "SERVER_PORT", "CVF_ADMIN_EMAIL", "CVF_JAVA_OPTSX"})
  void settingsOfTheOperatorAreLeftOut(String name) {
    assertThat(Server.isSetting(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CVF_JAVA_OPTS", "JAVA_HOME", "PATH"})
  void whatRunsItIsPassedOn(String name) {
    assertThat(Server.isSetting(name)).isFalse();
  }
}
