package io.cvf.ecosystem.integrations.certification;

import io.cvf.ecosystem.integrations.certification.PartnerCertificationView.MonthView;
import io.cvf.ecosystem.integrations.certification.PartnerCertificationView.RequirementsView;
import io.cvf.ecosystem.integrations.certification.PartnerCertificationView.UpcomingView;
import io.cvf.ecosystem.integrations.partners.PartnerAccess;
import io.cvf.ecosystem.integrations.requirements.RequirementSets;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/partners/{id}/certification")
@Tag(name = "Certification of partners")
class PartnerCertificationController {

  private static final int MONTHS = 24;

  private final PartnerAccess access;
  private final CertificationReviews reviews;
  private final CertifiedMonths months;
  private final RequirementSets requirements;
  private final ReviewViews views;
  private final Clock clock;

  PartnerCertificationController(
      PartnerAccess access,
      CertificationReviews reviews,
      CertifiedMonths months,
      RequirementSets requirements,
      ReviewViews views,
      Clock clock) {
    this.access = access;
    this.reviews = reviews;
    this.months = months;
    this.requirements = requirements;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping
  @Public
  @Operation(
      summary = "Where a partner stands: the review in force, the requirements, monthly figures",
      description = "`./cvf certification verify` recomputes every score from these records.")
  PartnerCertificationView read(@PathVariable String id, @Nullable Caller caller) {
    var partner = access.find(id);
    var now = clock.instant();
    var set = requirements.inForce(now);
    var review = partner.isCertified() ? reviews.lastPassed(partner.id()).orElse(null) : null;
    var from = YearMonth.from(now.atOffset(ZoneOffset.UTC)).minusMonths(MONTHS);
    return new PartnerCertificationView(
        PartnerCard.of(partner),
        set.number(),
        RequirementsView.of(partner.category(), set.of(partner.category())),
        review == null ? null : views.of(review, caller),
        partner.isCertified() ? partner.certifiedUntil() : null,
        requirements.upcoming(partner.category(), now).map(UpcomingView::of).orElse(null),
        months.figures(partner.id(), from).stream().map(MonthView::of).toList(),
        "/api/v1/partners/%s/decisions".formatted(partner.slug()));
  }
}
