package io.cvf.ecosystem.governance.payouts;

import static io.cvf.ecosystem.testing.Marketplace.body;
import static io.cvf.ecosystem.testing.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.cvf.ecosystem.governance.ledger.Account;
import io.cvf.ecosystem.governance.ledger.EntryKind;
import io.cvf.ecosystem.governance.ledger.GeneralLedger;
import io.cvf.ecosystem.governance.ledger.JournalEntry;
import io.cvf.ecosystem.governance.ledger.Posting;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.Marketplace;
import io.cvf.ecosystem.testing.TestClock;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Partners who have earned something; finn and flora are the platform's finance. */
final class PayoutDesk {

  /** A Tuesday. */
  static final Instant START = Instant.parse("2026-12-01T08:00:00Z");

  static final String IBAN = "DE89370400440532013000";
  static final String OTHER_IBAN = "GB82WEST12345698765432";

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> FINANCE = List.of("finn", "flora");

  private final MockMvcTester mvc;
  private final Marketplace market;
  private final GeneralLedger ledger;
  private final TransactionTemplate transaction;
  private final TestClock clock;
  private int entries;

  PayoutDesk(ApplicationContext context) {
    this.mvc = context.getBean(MockMvcTester.class);
    this.market = new Marketplace(context);
    this.ledger = context.getBean(GeneralLedger.class);
    this.transaction = context.getBean(TransactionTemplate.class);
    this.clock = context.getBean(TestClock.class);
    clock.set(START);
    FINANCE.forEach(it -> assertThat(get(it, "/me")).hasStatusOk());
  }

  Marketplace market() {
    return market;
  }

  void on(String instant) {
    clock.set(Instant.parse(instant));
  }

  /** Owned by {@code <slug>-owner}. */
  void partner(String slug) {
    market.partner(slug, slug + "-owner");
  }

  /** With verified payout details. */
  void partner(String slug, long earnedMinor) {
    partner(slug);
    verified(slug, IBAN);
    earn(slug, earnedMinor);
  }

  void verified(String slug, String iban) {
    long base = read(slug + "-owner", details(slug), "$.version", Integer.class);
    assertThat(enter(slug + "-owner", slug, iban, base)).hasStatusOk();
    assertThat(verify("flora", slug, base + 1)).hasStatusOk();
  }

  MvcTestResult enter(String who, String slug, String iban, long base) {
    return put(
        who,
        details(slug),
        base,
        Map.of("holder", "Ümläut & Söhne", "iban", iban, "country", "DE"));
  }

  MvcTestResult verify(String who, String slug, long base) {
    return send(
        who,
        HttpMethod.POST,
        details(slug) + "/verification",
        base,
        Map.of("verified", true, "note", "Called them"));
  }

  static String details(String slug) {
    return "/partners/" + slug + "/payout-details";
  }

  /** As a statement would credit it; negative takes it back. */
  void earn(String slug, long minor) {
    book(EntryKind.SETTLEMENT, Account.CLEARING, minor, Account.payable(slug));
  }

  void hold(String slug, long minor) {
    book(EntryKind.HOLD, Account.payable(slug), minor, Account.held(slug));
  }

  /** Does something after the hold was booked and before it is committed. */
  <T> T hold(String slug, long minor, Supplier<T> meanwhile) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          hold(slug, minor);
          return meanwhile.get();
        }));
  }

  private void book(EntryKind kind, Account from, long minor, Account to) {
    var entry =
        new JournalEntry(
            kind,
            "T-" + nextEntry(),
            "For a test",
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            List.of(new Posting(from, minor), new Posting(to, -minor)));
    transaction.executeWithoutResult(_ -> assertThat(ledger.post(entry, null)).isTrue());
  }

  private synchronized int nextEntry() {
    return ++entries;
  }

  /** What the partner is owed. */
  long owed(String slug) {
    return -ledger.balance(Account.payable(slug));
  }

  long cash() {
    return ledger.balance(Account.CASH);
  }

  String prepared() {
    return JsonPath.read(body(post("finn", "/payout-runs", Map.of())), "$.id");
  }

  String released() {
    var id = prepared();
    assertThat(post("flora", "/payout-runs/" + id + "/release", Map.of())).hasStatusOk();
    return id;
  }

  MvcTestResult pay(String id, @Nullable Object... returned) {
    return post(
        "finn",
        "/payout-runs/" + id + "/payment",
        Map.of(
            "paidOn",
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(),
            "reference",
            "Bank 4711",
            "returned",
            Arrays.asList(returned)));
  }

  /** Why the partner is not paid, or READY. */
  String standing(String slug) {
    List<String> found =
        JsonPath.read(
            body(get("finn", "/payouts/due")),
            "$.items[?(@.partner.slug == '%s')].standing".formatted(slug));
    return found.isEmpty() ? "nothing" : found.getFirst();
  }

  /** The account payouts leave from; empty for none. */
  void payer(String name, String iban) {
    set("governance.payouts.payer-name", name);
    set("governance.payouts.payer-iban", iban);
  }

  private void set(String setting, String value) {
    assertThat(
            market.put("root", "/settings/" + setting, Map.of("value", value, "reason", "A test")))
        .hasStatusOk();
  }

  MvcTestResult get(String who, String path) {
    return mvc.get().uri(URI.create("/api/v1" + path)).with(as(who, roles(who))).exchange();
  }

  <T> T read(String who, String path, String value, Class<T> type) {
    return type.cast(JsonPath.<Object>read(body(get(who, path)), value));
  }

  MvcTestResult post(String who, String path, Object body) {
    return send(who, HttpMethod.POST, path, null, body);
  }

  MvcTestResult put(String who, String path, long base, Object body) {
    return send(who, HttpMethod.PUT, path, base, body);
  }

  private MvcTestResult send(
      String who, HttpMethod method, String path, @Nullable Long base, Object body) {
    var request =
        mvc.method(method)
            .uri(URI.create("/api/v1" + path))
            .with(as(who, roles(who)))
            .contentType(MediaType.APPLICATION_JSON)
            .content(JSON.writeValueAsString(body));
    return (base == null ? request : request.header("If-Match", "\"" + base + "\"")).exchange();
  }

  private static Role[] roles(String who) {
    return FINANCE.contains(who)
        ? new Role[] {Role.FINANCE}
        : who.equals("mia") ? new Role[] {Role.MAINTAINER} : new Role[0];
  }
}
