package io.cvf.ecosystem.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.access.Scope;
import io.cvf.ecosystem.platform.audit.AuditLog;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.problems.StartRefused;
import io.cvf.ecosystem.platform.web.Paging;
import io.cvf.ecosystem.testing.DatabaseTest;
import io.cvf.ecosystem.testing.TestClock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SettingsTests {

  private static final Setting<Integer> LIMIT =
      Setting.integer("test.limit", "At once", "votes", 5, 1, 100);

  private static final Caller ADMIN =
      new Caller(
          new MemberId(UUID.randomUUID()),
          "admin",
          Set.of(Role.MEMBER, Role.ADMIN),
          EnumSet.allOf(Scope.class));

  @Autowired JdbcClient database;
  @Autowired SettingVersions versions;
  @Autowired AuditLog audit;
  @Autowired TestClock clock;
  @Autowired PlatformTransactionManager transactions;

  private Settings settings;

  @BeforeEach
  void longCache() {
    settings = settingsOfANode();
  }

  private Settings settingsOfANode() {
    return new Settings(versions, new SettingsProperties(Duration.ofMinutes(1)), clock);
  }

  private DeclaredSettings start(MockEnvironment properties, Setting<?>... all) {
    var beans = new StaticListableBeanFactory();
    for (var setting : all) {
      beans.addBean(setting.name() + System.identityHashCode(setting), setting);
    }
    var declared =
        new DeclaredSettings(
            beans.getBeanProvider(
                ResolvableType.forType(new ParameterizedTypeReference<Setting<?>>() {})),
            beans.getBeanProvider(SettingGroup.class),
            versions,
            properties,
            clock);
    declared.afterSingletonsInstantiated();
    return declared;
  }

  private SettingVersion change(Settings on, DeclaredSettings declared, String value) {
    var service = new SettingService(declared, on, versions, audit, clock);
    return new TransactionTemplate(transactions)
        .execute(status -> service.change("test.limit", value, "Too slow", ADMIN))
        .version();
  }

  @Test
  void firstValueIsTheDefault() {
    start(new MockEnvironment(), LIMIT);

    assertThat(settings.current(LIMIT)).isEqualTo(5);
  }

  @Test
  void propertyGivesTheFirstValue() {
    start(new MockEnvironment().withProperty("cvf.test.limit", " 7 "), LIMIT);

    assertThat(settings.current(LIMIT)).isEqualTo(7);
    assertThat(versions.of("test.limit"))
        .singleElement()
        .satisfies(version -> assertThat(version.changedBy()).isNull());
  }

  @Test
  void onceStartedThePropertyNoLongerCounts() {
    start(new MockEnvironment().withProperty("cvf.test.limit", "7"), LIMIT);
    start(new MockEnvironment().withProperty("cvf.test.limit", "8"), LIMIT);

    assertThat(settings.current(LIMIT)).isEqualTo(7);
  }

  @Test
  void senselessPropertyStopsTheStartAndIsNamed() {
    var properties = new MockEnvironment().withProperty("cvf.test.limit", "many");

    assertThatThrownBy(() -> start(properties, LIMIT))
        .isInstanceOfSatisfying(
            StartRefused.class,
            refused -> {
              assertThat(refused)
                  .hasMessageContaining("cvf.test.limit")
                  .hasMessageContaining("many");
              assertThat(refused.action()).contains("1 to 100");
            });
    assertThat(versions.of("test.limit")).isEmpty();
  }

  @Test
  void twoSettingsOfOneNameStopTheStart() {
    var twin = Setting.flag("test.limit", "Another", true);

    assertThatThrownBy(() -> start(new MockEnvironment(), LIMIT, twin))
        .hasMessageContaining("test.limit");
  }

  @Test
  void changeIsInForceFromNowOnAndNeverBefore() {
    var declared = start(new MockEnvironment(), LIMIT);
    var before = clock.instant();
    clock.advance(Duration.ofDays(1));

    var version = change(settings, declared, "9");

    assertThat(settings.current(LIMIT)).isEqualTo(9);
    assertThat(settings.inForce(LIMIT, before)).isEqualTo(5);
    assertThat(settings.inForce(LIMIT, version.effectiveFrom())).isEqualTo(9);
    assertThat(settings.inForce(LIMIT, version.effectiveFrom().minusNanos(1_000))).isEqualTo(5);
  }

  @Test
  void beforeTheFirstVersionTheFirstValueHolds() {
    start(new MockEnvironment(), LIMIT);

    assertThat(settings.inForce(LIMIT, clock.instant().minus(Duration.ofDays(9999)))).isEqualTo(5);
  }

  @Test
  void changeMadeByAClockThatIsBehindStillComesLast() {
    var declared = start(new MockEnvironment(), LIMIT);
    clock.advance(Duration.ofHours(1));
    var first = change(settings, declared, "9");
    clock.reset();

    var second = change(settings, declared, "10");

    assertThat(second.effectiveFrom()).isEqualTo(first.effectiveFrom().plusNanos(1_000));
  }

  @Test
  void otherNodeSeesTheChangeWhenItsCacheEnds() {
    var declared = start(new MockEnvironment(), LIMIT);
    var patient = settingsOfANode();
    var impatient = new Settings(versions, new SettingsProperties(Duration.ZERO), clock);
    assertThat(patient.current(LIMIT)).isEqualTo(5);
    assertThat(impatient.current(LIMIT)).isEqualTo(5);

    change(settings, declared, "9");

    assertThat(settings.current(LIMIT)).isEqualTo(9);
    assertThat(patient.current(LIMIT)).as("cached").isEqualTo(5);
    assertThat(impatient.current(LIMIT)).isEqualTo(9);
  }

  @Test
  void changeIsAudited() {
    change(settings, start(new MockEnvironment(), LIMIT), "9");

    assertThat(
            database
                .sql("select record from platform.audit_entry where subject = 'setting:test.limit'")
                .query(String.class)
                .single())
        .contains(
            "setting.changed", ADMIN.id().toString(), "\"from\":\"5\"", "\"to\":\"9\"", "Too slow");
  }

  @Test
  void sameValueAgainChangesNothing() {
    var declared = start(new MockEnvironment(), LIMIT);
    change(settings, declared, "9");
    clock.advance(Duration.ofDays(1));

    change(settings, declared, " 9");

    assertThat(versions.of("test.limit")).hasSize(2);
  }

  @Test
  void valueThatIsNotAllowedIsRefusedWithWhatIs() {
    var declared = start(new MockEnvironment(), LIMIT);

    assertThatThrownBy(() -> change(settings, declared, "101"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.slug()).isEqualTo("invalid-input"));
    assertThat(versions.of("test.limit")).hasSize(1);
  }

  @Test
  void changesAtTheSameTimeAllCountOneAfterTheOther() throws Exception {
    var declared = start(new MockEnvironment(), LIMIT);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var changes =
          IntStream.range(10, 20)
              .<Callable<SettingVersion>>mapToObj(
                  value -> () -> change(settings, declared, Integer.toString(value)))
              .toList();
      for (var change : threads.invokeAll(changes)) {
        assertThat(change.get()).isNotNull();
      }
    }
    assertThat(versions.of("test.limit")).hasSize(11);
  }

  @Test
  void versionsCannotBeRewritten() {
    start(new MockEnvironment(), LIMIT);

    for (var sql :
        List.of(
            "update platform.setting_version set value = '1'",
            "delete from platform.setting_version",
            "truncate platform.setting_version")) {
      assertThatThrownBy(() -> database.sql(sql).update())
          .as(sql)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void historyIsNewestFirstAndPaged() {
    var declared = start(new MockEnvironment(), LIMIT);
    change(settings, declared, "8");
    change(settings, declared, "9");

    var first = versions.history("test.limit", new Paging(2, null));

    assertThat(first.items()).extracting(SettingVersion::value).containsExactly("9", "8");
    assertThat(first.nextCursor()).isNotNull();
  }
}
