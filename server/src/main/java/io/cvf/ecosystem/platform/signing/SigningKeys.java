package io.cvf.ecosystem.platform.signing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Signs with the key in force (Ed25519). The first one is made at the first start; after a rotation
 * every node signs with the new one within a second. What a retired key signed stays verifiable.
 */
@Component
public class SigningKeys implements SmartInitializingSingleton {

  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final String IN_FORCE = "in force";

  private final StoredSigningKeys stored;
  private final MasterKey master;
  private final Clock clock;
  private final LoadingCache<String, OpenKey> inForce;
  private final LoadingCache<String, PublicSigningKey> known;

  @Autowired
  SigningKeys(StoredSigningKeys stored, MasterKey master, Clock clock) {
    this(stored, master, clock, Ticker.systemTicker());
  }

  SigningKeys(StoredSigningKeys stored, MasterKey master, Clock clock, Ticker ticker) {
    this.stored = stored;
    this.master = master;
    this.clock = clock;
    this.inForce =
        Caffeine.newBuilder().expireAfterWrite(FRESH).ticker(ticker).build(name -> load());
    this.known =
        Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(FRESH)
            .ticker(ticker)
            .build(this::find);
  }

  /** A master key that does not fit stops the start here. */
  @Override
  public void afterSingletonsInstantiated() {
    var _ = inForce.get(IN_FORCE);
  }

  public Signed sign(byte[] message) {
    return inForce.get(IN_FORCE).sign(message);
  }

  /** For messages that name the key that signs them. */
  public Signed sign(Function<PublicSigningKey, byte[]> message) {
    var key = inForce.get(IN_FORCE);
    return key.sign(message.apply(key.known()));
  }

  /**
   * A key of this installation, in force or retired.
   *
   * @throws NoSuchElementException when no such key was ever made here
   */
  public PublicSigningKey key(String id) {
    return known.get(id);
  }

  /** Sees at the next signature what has changed. */
  void forget() {
    inForce.invalidateAll();
    known.invalidateAll();
  }

  private OpenKey load() {
    var row = stored.inForce();
    if (row.isEmpty()) {
      stored.add(OpenKey.make(master, clock.instant()));
      row = stored.inForce(); // that of another node, if it was quicker
    }
    return OpenKey.of(row.orElseThrow(), master);
  }

  private PublicSigningKey find(String id) {
    return stored
        .find(id)
        .orElseThrow(() -> new NoSuchElementException("No signing key has the id " + id));
  }
}
