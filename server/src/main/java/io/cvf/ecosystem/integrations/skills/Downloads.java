package io.cvf.ecosystem.integrations.skills;

import io.cvf.ecosystem.platform.access.Caller;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts downloads: a version, a fetcher and a day (in UTC) once. A member is known by who they
 * are, a visitor by a hash of the address under a key that is forgotten after two days.
 */
@Service
@Transactional
public class Downloads {

  private static final int KEY_BYTES = 32;
  private static final int HASH_BYTES = 16;

  private final Fetches fetches;
  private final DownloadCounts counts;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final AtomicReference<@Nullable DayKey> keyOfToday = new AtomicReference<>();

  private record DayKey(LocalDate day, SecretKeySpec key) {}

  Downloads(Fetches fetches, DownloadCounts counts, ApplicationEventPublisher events, Clock clock) {
    this.fetches = fetches;
    this.counts = counts;
    this.events = events;
    this.clock = clock;
  }

  /** Drafts are not counted. */
  public void count(SkillVersion version, @Nullable Caller caller, String address) {
    if (!version.state().isPublic()) {
      return;
    }
    var now = clock.instant();
    var who = caller == null ? "address:" + Network.of(address) : "member:" + caller.id();
    fetches.add(version, today(), hashed(who));
    if (caller != null && fetches.remember(version, caller.id(), now)) {
      events.publishEvent(new VersionFetched(version.id(), caller.id(), now));
    }
  }

  public void addUp() {
    counts.addUp(today());
  }

  void endDay() {
    counts.renewTrends(today());
    fetches.forgetBefore(today().minusDays(1));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private byte[] hashed(String who) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key());
      return Arrays.copyOf(mac.doFinal(who.getBytes(StandardCharsets.UTF_8)), HASH_BYTES);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private SecretKeySpec key() {
    var today = today();
    var known = keyOfToday.get();
    if (known != null && known.day().equals(today)) {
      return known.key();
    }
    var proposed = new byte[KEY_BYTES];
    random.nextBytes(proposed);
    var key = new SecretKeySpec(fetches.key(today, proposed), "HmacSHA256");
    keyOfToday.set(new DayKey(today, key));
    return key;
  }
}
