package io.cvf.ecosystem.governance.disputes;

import io.cvf.ecosystem.platform.settings.Setting;
import io.cvf.ecosystem.platform.settings.SettingGroup;
import io.cvf.ecosystem.platform.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long what takes. What has begun keeps the time it was given. */
@Component
class DisputeSettings implements SettingGroup {

  private static final Duration YEAR = Duration.ofDays(365);

  /** A step that repeats itself, so that years of it can be caught up with. */
  private static final Duration HOUR = Duration.ofHours(1);

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Settings settings;

  private final Setting<Duration> responseTime =
      Setting.duration(
          "governance.disputes.response-time",
          "How long a respondent has to answer before the dispute goes on without an answer.",
          Duration.ofDays(7),
          SECOND,
          YEAR);

  private final Setting<Duration> settlementTime =
      Setting.duration(
          "governance.disputes.settlement-time",
          "How long, after an answer, the parties may still settle before a mediator is assigned.",
          Duration.ZERO,
          Duration.ZERO,
          YEAR);

  private final Setting<Duration> mediationTime =
      Setting.duration(
          "governance.disputes.mediation-time",
          "How long a mediator has to decide before another one is assigned.",
          Duration.ofDays(15),
          HOUR,
          YEAR);

  private final Setting<Duration> appealPeriod =
      Setting.duration(
          "governance.disputes.appeal-period",
          "How long the parties may appeal before a decision is final.",
          Duration.ofDays(14),
          SECOND,
          YEAR);

  private final Setting<Duration> appealTime =
      Setting.duration(
          "governance.disputes.appeal-time",
          "How long a mediator has to decide about an appeal before another one is assigned.",
          Duration.ofDays(15),
          HOUR,
          YEAR);

  private final Setting<Duration> reminder =
      Setting.duration(
          "governance.disputes.reminder",
          "How long before a deadline those are reminded who have to meet it.",
          Duration.ofDays(2),
          Duration.ZERO,
          Duration.ofDays(30));

  DisputeSettings(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Collection<Setting<?>> settings() {
    return List.of(responseTime, settlementTime, mediationTime, appealPeriod, appealTime, reminder);
  }

  Instant responseDue(Instant from) {
    return after(from, responseTime);
  }

  Instant mediatorFrom(Instant response) {
    return after(response, settlementTime);
  }

  /** When a mediator who begins then has to have decided. */
  Instant decisionDue(Instance instance, Instant from) {
    return after(from, instance == Instance.APPEAL ? appealTime : mediationTime);
  }

  Instant appealPeriodEnd(Instant decision) {
    return after(decision, appealPeriod);
  }

  Duration reminder() {
    return settings.current(reminder);
  }

  private Instant after(Instant from, Setting<Duration> time) {
    return from.plus(settings.inForce(time, from));
  }
}
