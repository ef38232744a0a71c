package io.cvf.ecosystem.governance.onboarding;

import static io.cvf.ecosystem.governance.OnboardingStage.INTAKE;
import static io.cvf.ecosystem.governance.OnboardingStage.MONITORING;
import static io.cvf.ecosystem.governance.OnboardingStage.PRE_PRODUCTION;
import static io.cvf.ecosystem.governance.OnboardingStage.SECURITY_REVIEW;
import static io.cvf.ecosystem.governance.OnboardingStage.TECHNICAL_INTEGRATION;
import static io.cvf.ecosystem.governance.OnboardingStage.TRAINING;
import static io.cvf.ecosystem.governance.onboarding.Responsible.CERTIFIERS;
import static io.cvf.ecosystem.governance.onboarding.Responsible.DEVELOPERS;
import static io.cvf.ecosystem.governance.onboarding.Responsible.MAINTAINERS;
import static io.cvf.ecosystem.governance.onboarding.Responsible.OWNERS;
import static io.cvf.ecosystem.governance.onboarding.Responsible.PEOPLE;

import com.fasterxml.jackson.annotation.JsonValue;
import io.cvf.ecosystem.governance.OnboardingStage;
import io.cvf.ecosystem.identity.Position;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be done before an agreement is signed, in the order of the stages. */
public enum ChecklistItem {
  LEGAL_REVIEW(
      INTAKE,
      MAINTAINERS,
      7,
      false,
      Validity.UNTIL_RENEWAL,
      "Legal review",
      "The platform reads the partner's legal data and says who may sign."),
  SECURITY_AUDIT(
      SECURITY_REVIEW,
      CERTIFIERS,
      21,
      true,
      Validity.ONE_YEAR,
      "Security audit",
      "The partner shows an audit report; a certifier reads it and asks until it is answered."),
  API_INTEGRATION_TESTED(
      TECHNICAL_INTEGRATION,
      DEVELOPERS,
      35,
      true,
      Validity.FOR_GOOD,
      "API integration tested",
      "The partner calls the platform's API from its staging system and shows the test's report."),
  DOCUMENTATION_COMPLETE(
      TECHNICAL_INTEGRATION,
      DEVELOPERS,
      35,
      true,
      Validity.FOR_GOOD,
      "Documentation complete",
      "Users find out how to install, configure and leave each skill, and where to ask."),
  TRAINING_COMPLETED(
      TRAINING,
      PEOPLE,
      49,
      true,
      Validity.TWO_YEARS,
      "Training completed",
      "Those who answer for incidents and reviews took the platform's course."),
  SLA_ACCEPTED(
      PRE_PRODUCTION,
      OWNERS,
      56,
      false,
      Validity.UNTIL_RENEWAL,
      "Service level accepted",
      "An owner accepts the response time, the uptime and the support hours of the tier."),
  REVENUE_MODEL_SIGNED(
      PRE_PRODUCTION,
      OWNERS,
      56,
      false,
      Validity.UNTIL_RENEWAL,
      "Revenue model accepted",
      "An owner accepts the shares, the minimum payout and the days until it is paid."),
  GO_LIVE_APPROVAL(
      MONITORING,
      MAINTAINERS,
      63,
      false,
      Validity.FOR_GOOD,
      "Go-live approval",
      "The platform watches the staging system for a week and lets the partner go live.");

  private final OnboardingStage stage;
  private final Responsible responsible;
  private final int dueDays;
  private final boolean evidenceNeeded;
  private final Validity validity;
  private final String title;
  private final String description;

  ChecklistItem(
      OnboardingStage stage,
      Responsible responsible,
      int dueDays,
      boolean evidenceNeeded,
      Validity validity,
      String title,
      String description) {
    this.stage = stage;
    this.responsible = responsible;
    this.dueDays = dueDays;
    this.evidenceNeeded = evidenceNeeded;
    this.validity = validity;
    this.title = title;
    this.description = description;
  }

  public static Optional<ChecklistItem> of(String code) {
    return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
  }

  /** As paths and JSON have it: {@code legal_review}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stage that is left when this and all before it are done. */
  public OnboardingStage stage() {
    return stage;
  }

  public Side side() {
    return responsible.side();
  }

  /** Whether somebody in that position of the partner's may do it. */
  public boolean isFor(Position position) {
    return responsible.positions().contains(position);
  }

  Responsible responsible() {
    return responsible;
  }

  /** From the day the checklist begins to the last day on which it is done in time. */
  int dueDays() {
    return dueDays;
  }

  public boolean evidenceNeeded() {
    return evidenceNeeded;
  }

  Validity validity() {
    return validity;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }
}
