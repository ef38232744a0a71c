package io.cvf.ecosystem.notifications.stream;

import static java.util.stream.Collectors.toSet;

import io.cvf.ecosystem.identity.LiveSessions;
import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.problems.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The streams that are open on this node. */
@Component
class Streams implements SmartLifecycle {

  static final int MOST_PER_MEMBER = 8;

  private final ConcurrentHashMap<MemberId, List<Stream>> byMember = new ConcurrentHashMap<>();
  private final MemberDirectory members;
  private final LiveSessions sessions;
  private volatile boolean running;

  Streams(MemberDirectory members, LiveSessions sessions) {
    this.members = members;
    this.sessions = sessions;
  }

  /** 429 {@code too-many-streams} when the member has enough of them. */
  void add(Stream stream) {
    byMember.compute(
        stream.member(),
        (_, present) -> {
          var all = present == null ? new CopyOnWriteArrayList<Stream>() : present;
          if (all.size() >= MOST_PER_MEMBER) {
            throw tooMany();
          }
          all.add(stream);
          return all;
        });
    if (!running) {
      stream.end();
    }
  }

  void remove(Stream stream) {
    byMember.computeIfPresent(
        stream.member(),
        (_, present) -> {
          present.remove(stream);
          return present.isEmpty() ? null : present;
        });
  }

  Set<MemberId> readers() {
    return Set.copyOf(byMember.keySet());
  }

  void tell(MemberId member, Message message) {
    byMember.getOrDefault(member, List.of()).forEach(stream -> stream.offer(message));
  }

  /** Ends those whose readers have signed out or were suspended meanwhile. */
  void endThoseOfNobody() {
    var readers = readers();
    if (readers.isEmpty()) {
      return;
    }
    var suspended = members.suspended(readers);
    var alive = sessions.alive(sessionIds());
    all().stream()
        .filter(stream ->
            suspended.contains(stream.member())
                || (stream.session() != null && !alive.contains(stream.session())))
        .forEach(Stream::end);
  }

  private Set<String> sessionIds() {
    return all().stream().map(Stream::session).filter(Objects::nonNull).collect(toSet());
  }

  private List<Stream> all() {
    return byMember.values().stream().flatMap(List::stream).toList();
  }

  private static Problem tooMany() {
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-streams",
            "Too many open streams",
            "At most %d are open at once for a member; close one.".formatted(MOST_PER_MEMBER))
        .retryAfter(Duration.ofMinutes(1));
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    all().forEach(Stream::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops before the web server does, which else would wait for the streams to end. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
