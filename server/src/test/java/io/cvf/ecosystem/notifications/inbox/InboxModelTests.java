package io.cvf.ecosystem.notifications.inbox;

import static io.cvf.ecosystem.notifications.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.notifications.Audience;
import io.cvf.ecosystem.notifications.NotificationKind;
import io.cvf.ecosystem.notifications.NotificationRequested;
import io.cvf.ecosystem.notifications.Requests;
import io.cvf.ecosystem.notifications.Topics;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens and whatever is read: the inbox is that of a model which keeps it all. */
@DatabaseTest
class InboxModelTests {

  private static final List<String> TOPICS = List.of("rfc:1", "rfc:2");
  private static final int STEPS = 120;

  @Autowired Arrivals arrivals;
  @Autowired ReadMarks marks;
  @Autowired Reading reading;
  @Autowired Inbox inbox;
  @Autowired Topics topics;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;

  private List<MemberId> members;
  private final Map<MemberId, LinkedHashSet<UUID>> told = new HashMap<>();
  private final Map<MemberId, Set<UUID>> read = new HashMap<>();
  private final Map<String, Set<MemberId>> followers = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void inboxIsThatOfTheModel(long seed) {
    var random = new Random(seed);
    members =
        Stream.generate(() -> new MemberId(new UUID(random.nextLong(), random.nextLong())))
            .limit(4)
            .toList();
    members.forEach(this::join);
    TOPICS.forEach(topic -> followers.put(topic, new HashSet<>()));
    for (var step = 0; step < STEPS; step++) {
      act(random);
      for (var member : members) {
        compare(member, "seed %d, step %d".formatted(seed, step));
      }
    }
  }

  private void join(MemberId member) {
    marks.begin(member);
    told.put(member, new LinkedHashSet<>());
    read.put(member, new HashSet<>());
  }

  private void act(Random random) {
    var member = members.get(random.nextInt(members.size()));
    var topic = TOPICS.get(random.nextInt(TOPICS.size()));
    switch (random.nextInt(10)) {
      case 0 -> {
        topics.follow(topic, List.of(member), Requests.WHEN);
        followers.get(topic).add(member);
      }
      case 1 -> {
        topics.unfollow(topic, member);
        followers.get(topic).remove(member);
      }
      case 2, 3 -> happen(Audience.everyone(), member, Set.copyOf(members));
      case 4, 5 -> happen(Audience.topic(topic), member, followers.get(topic));
      case 6 -> happen(Audience.members(some(random)), member, null);
      default -> readSomething(random, member);
    }
  }

  private List<MemberId> some(Random random) {
    return members.stream().filter(_ -> random.nextBoolean()).toList();
  }

  private void happen(Audience audience, MemberId actor, Set<MemberId> audienceOfModel) {
    var excepted = members.get(Math.floorMod(actor.hashCode(), members.size()));
    var request = request(NotificationKind.RFC_OPENED, audience.without(List.of(excepted)), actor);
    store(request);
    store(request);
    for (var member : audienceOfModel == null ? audience.members() : audienceOfModel) {
      if (!member.equals(actor) && !member.equals(excepted)) {
        told.get(member).add(request.id());
      }
    }
  }

  private void store(NotificationRequested request) {
    new TransactionTemplate(transactions).executeWithoutResult(_ -> arrivals.store(request));
  }

  private void readSomething(Random random, MemberId member) {
    var mine = new ArrayList<>(told.get(member));
    if (mine.isEmpty()) {
      return;
    }
    var index = random.nextInt(mine.size());
    switch (random.nextInt(8)) {
      case 0 -> {
        reading.readUpTo(mine.get(index), member);
        read.get(member).addAll(mine.subList(0, index + 1));
      }
      case 1, 2 -> {
        reading.unread(mine.get(index), member);
        read.get(member).remove(mine.get(index));
      }
      default -> {
        reading.read(mine.get(index), member);
        read.get(member).add(mine.get(index));
      }
    }
  }

  private void compare(MemberId member, String where) {
    var reach = inbox.of(member);
    var mine = new ArrayList<>(told.get(member)).reversed();
    var unread = mine.stream().filter(id -> !read.get(member).contains(id)).toList();
    var shown = inbox.newest(reach, 1_000);
    assertThat(shown).as(where).extracting(Notification::id).isEqualTo(mine);
    assertThat(shown.stream().filter(it -> !it.read()).map(Notification::id))
        .as(where)
        .isEqualTo(unread);
    assertThat(inbox.newest(reach.unread(), 1_000))
        .as(where)
        .extracting(Notification::id)
        .isEqualTo(unread);
    assertThat(inbox.unread(reach)).as(where).isEqualTo(Math.min(unread.size(), 100));
    assertThat(exceptions(member)).as(where).isLessThanOrEqualTo(mine.size());
    if (unread.isEmpty()) {
      assertThat(exceptions(member)).as("nothing unread, nothing to except: " + where).isZero();
    }
  }

  private int exceptions(MemberId member) {
    return database
        .sql("select count(*) from notifications.read_exception where member = :member")
        .param("member", member.value())
        .query(Integer.class)
        .single();
  }
}
