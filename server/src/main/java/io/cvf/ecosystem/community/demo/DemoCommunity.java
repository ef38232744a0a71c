package io.cvf.ecosystem.community.demo;

import io.cvf.ecosystem.community.demo.DemoScript.Person;
import io.cvf.ecosystem.community.members.ProfileText;
import io.cvf.ecosystem.community.members.Profiles;
import io.cvf.ecosystem.community.rfcs.RfcService;
import io.cvf.ecosystem.identity.Enrolment;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.time.PlatformClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills an empty platform by letting the demo's people do, through the same services as everybody,
 * what their story says, at the time it says. All of it or nothing is there afterwards.
 */
@Component
@ConditionalOnBooleanProperty("cvf.demo")
class DemoCommunity {

  static final String PASSWORD = "only-for-the-demo";

  private final Enrolment enrolment;
  private final Profiles profiles;
  private final DemoStory story;
  private final RfcService rfcs;
  private final TransactionOperations transaction;
  private final JsonMapper json;
  private final Clock clock;

  DemoCommunity(
      Enrolment enrolment,
      Profiles profiles,
      DemoStory story,
      RfcService rfcs,
      TransactionOperations transaction,
      JsonMapper json,
      Clock clock) {
    this.enrolment = enrolment;
    this.profiles = profiles;
    this.story = story;
    this.rfcs = rfcs;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  void fill() {
    if (rfcs.nothingWritten()) {
      var script = DemoScript.read(json);
      transaction.executeWithoutResult(_ -> tell(script));
      DemoAnnouncement.print(script.people());
    }
  }

  private void tell(DemoScript script) {
    var now = clock.instant();
    var people = new LinkedHashMap<String, Caller>();
    for (var person : script.people()) {
      people.put(person.username(), arrive(person, now));
    }
    story.tell(script, Map.copyOf(people), now);
  }

  private Caller arrive(Person person, Instant now) {
    var arrived = new AtomicReference<Caller>();
    PlatformClock.retell(
        daysBefore(now, person.joinedDaysAgo()),
        () -> {
          var email = person.username() + "@example.org";
          var caller = enrolment.enrol(person.username(), email, PASSWORD, person.staffRoles());
          var profile =
              ProfileText.checked(
                  person.displayName(), person.bio(), person.website(), person.username());
          profiles.edit(caller, profile, 1);
          arrived.set(caller);
        });
    return arrived.get();
  }

  static Instant daysBefore(Instant now, double days) {
    return now.minus(Duration.ofSeconds(Math.round(days * Duration.ofDays(1).toSeconds())));
  }
}
