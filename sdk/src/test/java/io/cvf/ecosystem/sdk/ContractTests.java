package io.cvf.ecosystem.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cvf.ecosystem.sdk.administration.Setting;
import io.cvf.ecosystem.sdk.administration.UserAccount;
import io.cvf.ecosystem.sdk.community.Certificate;
import io.cvf.ecosystem.sdk.community.Comment;
import io.cvf.ecosystem.sdk.community.CommunityStats;
import io.cvf.ecosystem.sdk.community.Member;
import io.cvf.ecosystem.sdk.community.MemberReputation;
import io.cvf.ecosystem.sdk.community.MemberSummary;
import io.cvf.ecosystem.sdk.community.NewCertification;
import io.cvf.ecosystem.sdk.community.NewMember;
import io.cvf.ecosystem.sdk.community.NewRfc;
import io.cvf.ecosystem.sdk.governance.Agreement;
import io.cvf.ecosystem.sdk.governance.AgreementSummary;
import io.cvf.ecosystem.sdk.governance.Checklist;
import io.cvf.ecosystem.sdk.governance.Dispute;
import io.cvf.ecosystem.sdk.governance.DisputeSummary;
import io.cvf.ecosystem.sdk.governance.GovernanceDashboard;
import io.cvf.ecosystem.sdk.governance.Incident;
import io.cvf.ecosystem.sdk.governance.IncidentSummary;
import io.cvf.ecosystem.sdk.governance.MaintenanceWindow;
import io.cvf.ecosystem.sdk.governance.NewAgreement;
import io.cvf.ecosystem.sdk.governance.NewDispute;
import io.cvf.ecosystem.sdk.governance.NewIncident;
import io.cvf.ecosystem.sdk.governance.NewMaintenance;
import io.cvf.ecosystem.sdk.governance.SlaMonth;
import io.cvf.ecosystem.sdk.governance.SlaReport;
import io.cvf.ecosystem.sdk.governance.SlaStanding;
import io.cvf.ecosystem.sdk.governance.TierChange;
import io.cvf.ecosystem.sdk.integrations.CertificationReview;
import io.cvf.ecosystem.sdk.integrations.IntegrationMetrics;
import io.cvf.ecosystem.sdk.integrations.NewPartner;
import io.cvf.ecosystem.sdk.integrations.NewReview;
import io.cvf.ecosystem.sdk.integrations.Partner;
import io.cvf.ecosystem.sdk.integrations.PartnerEvidence;
import io.cvf.ecosystem.sdk.integrations.PartnerSummary;
import io.cvf.ecosystem.sdk.integrations.Skill;
import io.cvf.ecosystem.sdk.integrations.SkillReview;
import io.cvf.ecosystem.sdk.integrations.WebsiteProof;
import io.cvf.ecosystem.sdk.metering.UsedSkill;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The client's types say what the server publishes, in the same words. */
class ContractTests {

  /** Whose schema has another name than the type. */
  private static final Map<Class<? extends Record>, String> OTHERWISE =
      Map.of(
          Member.class, "ProfileView",
          MemberReputation.class, "Reputation",
          NewMember.class, "SignUp",
          NewReview.class, "NewCertificationReview",
          WebsiteProof.class, "PartnerWebsite",
          SlaMonth.class, "SlaMonthSummary",
          UserAccount.class, "Account",
          UsedSkill.class, "UsedSkillVersion",
          Setting.class, "SettingView",
          NewMaintenance.class, "NewMaintenanceWindow");

  private static final Contract CONTRACT = Contract.published();

  static Stream<Class<? extends Record>> types() {
    return Stream.of(
        Agreement.class,
        AgreementSummary.class,
        Certificate.class,
        CertificationReview.class,
        Checklist.class,
        Comment.class,
        CommunityStats.class,
        Dispute.class,
        DisputeSummary.class,
        GovernanceDashboard.class,
        Incident.class,
        IncidentSummary.class,
        IntegrationMetrics.class,
        MaintenanceWindow.class,
        Member.class,
        MemberReputation.class,
        MemberSummary.class,
        NewAgreement.class,
        NewCertification.class,
        NewDispute.class,
        NewIncident.class,
        NewMaintenance.class,
        NewMember.class,
        NewPartner.class,
        NewReview.class,
        NewRfc.class,
        Partner.class,
        PartnerEvidence.class,
        PartnerSummary.class,
        RfcSummary.class,
        Skill.class,
        SkillListing.class,
        SkillReview.class,
        SlaMonth.class,
        SlaReport.class,
        SlaStanding.class,
        TierChange.class,
        UsedSkill.class,
        UserAccount.class,
        Setting.class,
        WebsiteProof.class);
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyFieldIsOneOfTheServers(Class<? extends Record> type) {
    var schema = CONTRACT.schemas().get(name(type));

    assertThat(schema).as("schema of " + type.getSimpleName()).isNotNull();
    assertThat(faults(type, schema)).isEmpty();
  }

  @Test
  void aTypeThatInventsAFieldIsFound() {
    record Invented(String username, int shoeSize) {}

    assertThat(faults(Invented.class, CONTRACT.schemas().get("ProfileView")))
        .containsExactly("Invented.shoeSize is not published");
  }

  private static String name(Class<? extends Record> type) {
    return Objects.requireNonNullElse(OTHERWISE.get(type), type.getSimpleName());
  }

  private static List<String> faults(Class<?> type, JsonNode schema) {
    var faults = new ArrayList<String>();
    for (var component : type.getRecordComponents()) {
      var where = type.getSimpleName() + "." + component.getName();
      var published = schema.path("properties").path(component.getName());
      if (published.isMissingNode()) {
        faults.add(where + " is not published");
      } else {
        if (optional(schema, component.getName()) && !nullable(component)) {
          faults.add(where + " may be missing");
        }
        faults.addAll(faults(where, component.getGenericType(), published));
      }
    }
    return faults;
  }

  private static List<String> faults(String where, Type type, JsonNode published) {
    if (type instanceof ParameterizedType list) {
      return faults(where, list.getActualTypeArguments()[0], published.path("items"));
    }
    var plain = (Class<?>) type;
    if (plain.isRecord()) {
      var name = published.path("$ref").asString("").replaceFirst(".*/", "");
      return name.isEmpty()
          ? List.of(where + " is no object")
          : faults(plain, CONTRACT.schemas().get(name));
    }
    if (plain.isEnum() && published.has("enum")) {
      var known = Arrays.stream(plain.getEnumConstants()).map(ContractTests::written).toList();
      return published
          .get("enum")
          .valueStream()
          .map(JsonNode::asString)
          .filter(it -> !known.contains(it))
          .map(it -> where + " cannot be " + it)
          .toList();
    }
    return List.of();
  }

  private static String written(Object constant) {
    var name = ((Enum<?>) constant).name();
    try {
      var property = constant.getClass().getField(name).getAnnotation(JsonProperty.class);
      return property == null ? name : property.value();
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean optional(JsonNode schema, String field) {
    return schema.path("required").valueStream().noneMatch(it -> it.asString().equals(field));
  }

  /** Lists that are missing become empty ones. */
  private static boolean nullable(RecordComponent component) {
    return List.class.isAssignableFrom(component.getType())
        || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
