package io.cvf.ecosystem.sdk;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A connection to one CVF Ecosystem installation; safe for use by many threads.
 *
 * <p>Every method that talks to the server throws {@link EcosystemException} when the server
 * refuses or does not answer. Requests that do no harm when they arrive twice are repeated up to
 * three times after a broken connection or an answer of 429, 502, 503 or 504, as late as the server
 * asks.
 */
public final class Ecosystem implements AutoCloseable {

  private final Transport transport;

  Ecosystem(Transport transport) {
    this.transport = transport;
  }

  /**
   * Makes a connection; nothing is sent yet.
   *
   * @param url of the installation, with the path it is served under if there is one
   * @param token a token of a member, {@code cvf_…}; null to read only what is public
   * @throws IllegalArgumentException unless the address is an {@code http} or {@code https} one
   */
  public static Ecosystem connect(URI url, @Nullable String token) {
    var server = server(url);
    var http = Transport.client(server).build();
    return new Ecosystem(new Transport(server, token, http, new Retries()));
  }

  /** As {@link #connect(URI, String)}, for what is public. */
  public static Ecosystem connect(URI url) {
    return connect(url, null);
  }

  /**
   * Signs in once to make a token that reads and writes as that member for 90 days. The session
   * ends with the call; the password is not kept.
   *
   * @param login user name or e-mail address
   */
  public static AccessToken signIn(URI url, String login, String password) {
    try (var session = new Session(server(url))) {
      return session.makeToken(login, password);
    }
  }

  /**
   * As {@link #signIn}, for a token that does nothing but report what an organisation executes.
   *
   * @param organisation slug of one whose owner or developer that is
   */
  public static AccessToken signInToReport(
      URI url, String login, String password, String organisation) {
    try (var session = new Session(server(url))) {
      return session.makeReportingToken(login, password, organisation);
    }
  }

  /** RFCs: the first of three façades. */
  public RfcPlatform community() {
    return new RfcPlatform(transport);
  }

  /** Partners and skills: the second. */
  public IntegrationFramework integrations() {
    return new IntegrationFramework(transport);
  }

  /** Agreements, service levels, disputes, the books: the third. */
  public EcosystemGovernance governance() {
    return new EcosystemGovernance(transport);
  }

  /** What was executed, and reporting it. */
  public Metering metering() {
    return new Metering(transport);
  }

  /** Members, their reputation and certificates. */
  public Members members() {
    return new Members(transport);
  }

  /** Votes about RFCs. */
  public Voting voting() {
    return new Voting(transport);
  }

  /** The ledger of reputation. */
  public Reputation reputation() {
    return new Reputation(transport);
  }

  /** Partners, from registration to certification. */
  public Partners partners() {
    return new Partners(transport);
  }

  /** The public records of partners' certifications. */
  public Certification certification() {
    return new Certification(transport);
  }

  /** Skills, for whoever runs them. */
  public Skills skills() {
    return new Skills(transport);
  }

  /** Skills, for whoever makes them. */
  public Publishing publishing() {
    return new Publishing(transport);
  }

  /** Agreements with partners. */
  public Agreements agreements() {
    return new Agreements(transport);
  }

  /** What partners promised, and whether they kept it. */
  public ServiceLevels serviceLevels() {
    return new ServiceLevels(transport);
  }

  /** What did not work. */
  public Incidents incidents() {
    return new Incidents(transport);
  }

  /** Disputes between organisations. */
  public Disputes disputes() {
    return new Disputes(transport);
  }

  /** How all of it is doing, at most a minute old. */
  public Health health() {
    return transport.read(Call.get("/ecosystem/health"), Health.class);
  }

  /** Jobs and the audit log. */
  public Platform platform() {
    return new Platform(transport);
  }

  /** Accounts and settings, for administrators. */
  public Administration administration() {
    return new Administration(transport);
  }

  /** The member whose token this is. */
  public Account account() {
    return new Account(transport);
  }

  /**
   * Makes any call in the background, on a thread of its own that costs next to nothing:
   *
   * <pre>{@code
   * CompletableFuture<Rfc> rfc = ecosystem.async(it -> it.community().rfc("12"));
   * }</pre>
   *
   * <p>It fails with what the call throws. Cancelling it interrupts the call. Streams are read
   * inside of the call: {@code async(it -> it.members().find("ada").toList())}.
   */
  public <T> CompletableFuture<T> async(Function<Ecosystem, T> call) {
    var answer = new CompletableFuture<T>();
    var thread = Thread.ofVirtual().name("cvf-async").unstarted(() -> complete(answer, call));
    var _ =
        answer.whenComplete((_, _) -> {
          if (answer.isCancelled()) {
            thread.interrupt();
          }
        });
    thread.start();
    return answer;
  }

  private <T> void complete(CompletableFuture<T> answer, Function<Ecosystem, T> call) {
    try {
      answer.complete(call.apply(this));
    } catch (Throwable failure) { // whoever waits has to hear of it, whatever it is
      answer.completeExceptionally(failure);
    }
  }

  @Override
  public void close() {
    transport.close();
  }

  private static URI server(URI url) {
    var scheme = url.getScheme();
    if (url.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException(
          "'%s' is not the address of a server; write it like https://rfcs.example.org"
              .formatted(url));
    }
    var text = url.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
  }
}
