package io.cvf.ecosystem.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cvf.ecosystem.sdk.FixtureServer.Asked;
import io.cvf.ecosystem.sdk.community.CertificationLevel;
import io.cvf.ecosystem.sdk.community.NewCertification;
import io.cvf.ecosystem.sdk.community.NewCertification.Evidence;
import io.cvf.ecosystem.sdk.community.NewMember;
import io.cvf.ecosystem.sdk.community.NewRfc;
import io.cvf.ecosystem.sdk.governance.AgreementStatus;
import io.cvf.ecosystem.sdk.governance.DisputeState;
import io.cvf.ecosystem.sdk.governance.DisputeType;
import io.cvf.ecosystem.sdk.governance.IncidentState;
import io.cvf.ecosystem.sdk.governance.NewAgreement;
import io.cvf.ecosystem.sdk.governance.NewDispute;
import io.cvf.ecosystem.sdk.governance.NewIncident;
import io.cvf.ecosystem.sdk.governance.NewMaintenance;
import io.cvf.ecosystem.sdk.governance.OnboardingStep;
import io.cvf.ecosystem.sdk.governance.Severity;
import io.cvf.ecosystem.sdk.governance.SupportTier;
import io.cvf.ecosystem.sdk.governance.TierChange;
import io.cvf.ecosystem.sdk.integrations.CatalogueQuery;
import io.cvf.ecosystem.sdk.integrations.IntegrationCategory;
import io.cvf.ecosystem.sdk.integrations.NewPartner;
import io.cvf.ecosystem.sdk.integrations.NewReview;
import io.cvf.ecosystem.sdk.integrations.NewSkill;
import io.cvf.ecosystem.sdk.integrations.PartnerQuery;
import io.cvf.ecosystem.sdk.integrations.PartnerStatus;
import io.cvf.rules.voting.Choice;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call is one the server publishes, with a body it takes and an answer that is read. */
class EveryCallTests {

  private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");
  private static final URI PAGE = URI.create("https://acme.example/docs");
  private static final LocalDate DAY = LocalDate.of(2027, 1, 2);
  private static final Instant NOON = Instant.parse("2027-01-02T12:00:00Z");

  private final FixtureServer server = new FixtureServer(Contract.published());
  private final Ecosystem ecosystem = new SettableRetries().connect(server.url());

  @AfterEach
  void close() {
    ecosystem.close();
    server.close();
  }

  static Stream<Arguments> community() {
    var evidence = List.of(new Evidence("ethics", PAGE.toString(), null));
    var certification = new NewCertification(CertificationLevel.ARCHITECT, "Passed", evidence);
    return Stream.of(
        call("draft", it -> it.community().draftRfc(rfc())),
        call("publish", it -> it.community().publishRfcToCommunity(rfc())),
        call("withdraw", it -> it.community().withdrawRfc("1", "Overtaken")),
        call("comment", it -> it.community().addComment("1", "Why?")),
        call("reply", it -> it.community().reply("1", ID, "Because.")),
        call("comments", it -> it.community().comments("1").toList()),
        call("stats", it -> it.community().stats()),
        call("members", it -> it.members().find("ada").toList()),
        call("member", it -> it.members().member("ada")),
        call("reputation", it -> it.members().reputation("ada")),
        call("certificates", it -> it.members().certificates("ada").toList()),
        call("certify", it -> it.members().certify("ada", certification)));
  }

  static Stream<Arguments> integrations() {
    var partner =
        new NewPartner(
            "acme",
            "acme-ai",
            "Acme AI",
            IntegrationCategory.LLM_PROVIDER,
            "https://acme.example",
            "desk@acme.example",
            null);
    var partners =
        PartnerQuery.ALL
            .category(IntegrationCategory.LLM_PROVIDER)
            .status(PartnerStatus.CERTIFIED)
            .text("acme");
    var score = new NewReview.Score("documentation", BigDecimal.valueOf(80), List.of(ID), "Good");
    var skills =
        CatalogueQuery.ALL
            .words("weather")
            .category(IntegrationCategory.LLM_PROVIDER)
            .risk(RiskLevel.R1, RiskLevel.R2)
            .of("acme-ai")
            .sortedBy(CatalogueQuery.Sort.RATING);
    return Stream.of(
        call("organisation", it -> done(() -> it.partners().foundOrganisation("acme", "Acme"))),
        call("register", it -> it.integrations().registerPartner(partner)),
        call("partners", it -> it.partners().find(partners).toList()),
        call("partner", it -> it.partners().partner("acme-ai")),
        call("website", it -> it.partners().websiteProof("acme-ai")),
        call("verify website", it -> it.partners().verifyWebsite("acme-ai")),
        call("show page", it -> it.partners().show("acme-ai", "api-security", PAGE)),
        call("apply", it -> done(() -> it.partners().apply("acme-ai", "Ready", PAGE))),
        call(
            "certify",
            it -> it.integrations().certifyPartner("acme-ai", 92, "Audited", List.of(ID))),
        call(
            "review",
            it -> it.partners().review("acme-ai", NewReview.byCriteria(List.of(score), "Fine"))),
        call("confirm", it -> it.integrations().confirmCertification(ID, "Seen too")),
        call("reviews", it -> it.partners().reviews("acme-ai").toList()),
        call("publish skill", it -> it.integrations().publishSkill("acme-ai", skill())),
        call("approve", it -> it.integrations().approveSkill("weather", "1.0.0", "Looked at it")),
        call(
            "decline",
            it -> it.publishing().approve("weather", "1.0.0", false, "Leaks", "MAINTAINER")),
        call("rate", it -> it.integrations().rateSkill("weather", new BigDecimal("4.5"), "Good")),
        call("reviews of a skill", it -> it.skills().reviews("weather").toList()),
        call("skill", it -> it.skills().skill("weather")),
        call("search", it -> it.skills().search(skills).toList()),
        call("catalogue", it -> it.integrations().marketplaceCatalogue().toList()),
        call("metrics", it -> it.integrations().metrics()));
  }

  static Stream<Arguments> governance() {
    var agreement = new NewAgreement("acme-ai", SupportTier.PREMIUM, "On call, +49 30 1234567");
    var dispute = new NewDispute("acme-ai", "flow", DisputeType.SLA_BREACH, "Late again.");
    var step = OnboardingStep.LEGAL_REVIEW;
    var incident = new NewIncident("acme-ai", Severity.MAJOR, "It is slow", "Since noon.");
    var work = new NewMaintenance("acme-ai", NOON, NOON.plusSeconds(3600), "New disks");
    return Stream.of(
        call("create", it -> it.governance().createPartnerAgreement(agreement)),
        call("agreements", it -> it.agreements().find("acme-ai", AgreementStatus.ACTIVE).toList()),
        call("of partner", it -> it.agreements().ofPartner("acme-ai")),
        call("checklist", it -> it.agreements().checklist(ID)),
        call("complete", it -> it.governance().completeOnboardingStep(ID, step)),
        call("reopen", it -> it.agreements().reopen(ID, step, "Too early")),
        call("show page", it -> done(() -> it.agreements().show(ID, step, PAGE))),
        call("sign", it -> it.governance().signAgreement(it.agreements().agreement(ID), "Ada")),
        call(
            "tier",
            it -> it.governance().updateTier(ID, new TierChange(SupportTier.STANDARD, DAY, "x"))),
        call("pdf", it -> it.agreements().pdf(ID)),
        call("report", it -> it.governance().slaReport("acme-ai")),
        call("report of days", it -> it.governance().slaReport("acme-ai", DAY, DAY)),
        call("months", it -> it.serviceLevels().months("acme-ai").toList()),
        call("overview", it -> it.serviceLevels().overview().toList()),
        call("announce", it -> it.serviceLevels().announce(work)),
        call("maintenance", it -> it.serviceLevels().maintenance("acme-ai").toList()),
        call("cancel", it -> done(() -> it.serviceLevels().cancelMaintenance(ID))),
        call("incidents", it -> it.incidents().find("acme-ai", IncidentState.OPEN).toList()),
        call("incident", it -> it.incidents().incident("INC-2027-001")),
        call("open", it -> it.incidents().open(incident)),
        call("acknowledge", it -> it.incidents().acknowledge("INC-2027-001")),
        call("update", it -> it.incidents().update("INC-2027-001", "We look.", true)),
        call("resolve", it -> it.incidents().resolve("INC-2027-001", "Restarted.")),
        call("disputes", it -> it.disputes().find(List.of(DisputeState.FILED), "flow").toList()),
        call("dispute", it -> it.disputes().dispute("DISP-2027-001")),
        call("file", it -> it.governance().fileDispute(dispute)),
        call("respond", it -> it.disputes().respond("DISP-2027-001", "No.")),
        call("appeal", it -> it.disputes().appeal("DISP-2027-001", "Look again.")),
        call("offer", it -> it.disputes().offerSettlement("DISP-2027-001", "Half.")),
        call("accept", it -> it.disputes().acceptSettlement("DISP-2027-001")),
        call("show dispute page", it -> done(() -> it.disputes().show("DISP-2027-001", PAGE))),
        call("dashboard", it -> it.governance().dashboard()));
  }

  static Stream<Arguments> operation() {
    return Stream.of(
        call(
            "usage of a partner", it -> it.metering().usageOfPartner("acme-ai", DAY, DAY).toList()),
        call("usage", it -> it.metering().usageByOrganisation("acme", null, null).toList()),
        call("health", Ecosystem::health),
        call("accounts", it -> it.administration().accounts("ada").toList()),
        call("roles", it -> it.administration().setRoles("ada", List.of("MEDIATOR"), "Elected")),
        call("settings", it -> it.administration().settings().toList()),
        call("setting", it -> it.administration().changeSetting("voting.cap", "9", "Decided")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"community", "integrations", "governance", "operation"})
  void isPublished(String name, Function<Ecosystem, ?> call) {
    assertThat(call.apply(ecosystem)).isNotNull();

    assertThat(server.asked())
        .filteredOn(asked -> asked.method().equals("POST"))
        .allSatisfy(asked -> assertThat(asked.headers()).containsKey("idempotency-key"));
  }

  @Test
  void filesAreShownWithWhatIsSaidAboutThem(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("soc2.pdf"), "%PDF");

    ecosystem.partners().show("acme-ai", "soc2-report", file, "The latest");
    ecosystem.agreements().show(ID, OnboardingStep.SECURITY_AUDIT, file);
    ecosystem.disputes().show("DISP-2027-001", file);

    assertThat(server.asked()).extracting(Asked::body).allMatch(it -> it.contains("soc2.pdf"));
    assertThat(server.asked().getFirst().body())
        .contains("name=\"criterion\"\r\n")
        .contains("\r\n\r\nsoc2-report\r\n")
        .contains("\r\n\r\nThe latest\r\n");
  }

  @Test
  void aSkillWithoutAManifestGetsOne() {
    ecosystem.integrations().publishSkill("acme-ai", skill());

    assertThat(server.asked().getFirst().body())
        .contains(
            "---\\nname: \\\"weather\\\"\\ndescription: \\\"Says \\\\\\\"rain\\\\\\\".\\\"\\n---")
        .contains("\"skillId\":\"weather\"")
        .contains("\"riskLevel\":\"R2\"");
  }

  @Test
  void whoeverIsSignedOutRegistersAsABrowserDoes() {
    ecosystem.community().registerMember(new NewMember("ada", "ada@example.org", "quiet rivers"));
    ecosystem.community().verifyEmail("secret");

    assertThat(server.asked())
        .extracting(Asked::line)
        .contains("POST /members", "POST /email-verifications");
  }

  @Test
  void aVoteIsStartedInTheOpen() {
    var voting = Contract.published().example("Voting");
    voting.remove("vote");
    server.on("POST /rfcs/9/voting", FixtureServer.json(201, voting.toString()));

    assertThat(ecosystem.community().startVoting("9").actions()).containsExactly("START");

    assertThat(server.asked().getFirst().body()).isEqualTo("{\"hiddenUntilClose\":false}");
  }

  @Test
  void aBallotIsAboutTheTextThatIsVotedOn() {
    server.on("GET /rfcs/9/voting", FixtureServer.json(200, "{\"actions\":[],\"rounds\":[]}"));

    var refusal =
        catchThrowableOfType(
            EcosystemException.class,
            () -> ecosystem.community().castVote("9", Choice.APPROVE, null));

    assertThat(refusal.problem().kind()).isEqualTo(ProblemKind.CONFLICT);
    assertThat(refusal.problem().slug()).isEqualTo("no-vote");
  }

  private static NewRfc rfc() {
    return new NewRfc("Quiet hours", RfcTrack.CAPABILITY, "## Summary", List.of("ops"));
  }

  private static NewSkill skill() {
    return new NewSkill(
        "weather",
        "Weather",
        "1.0.0",
        RiskLevel.R2,
        "MIT",
        "Says \"rain\".",
        PAGE.toString(),
        "https://github.com/acme/weather");
  }

  private static boolean done(Runnable call) {
    call.run();
    return true;
  }

  private static Arguments call(String name, Function<Ecosystem, ?> call) {
    return arguments(name, call);
  }
}
