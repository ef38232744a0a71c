package io.cvf.ecosystem.governance.status;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import io.cvf.ecosystem.platform.access.Public;
import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mail about incidents and maintenance, for anybody. */
@RestController
@RequestMapping("/api/v1/status/subscriptions")
@Tag(name = "Status")
class StatusSubscriptionController {

  private static final String ONE_ADDRESS =
      "[^\\s\\p{Cntrl},;:<>()\\[\\]\\\\\"@]+@[^\\s\\p{Cntrl},;:<>()\\[\\]\\\\\"@]+";

  private final StatusSubscribing subscribing;
  private final SubscriptionAllowance allowance;

  StatusSubscriptionController(StatusSubscribing subscribing, SubscriptionAllowance allowance) {
    this.subscribing = subscribing;
    this.allowance = allowance;
  }

  @Schema(name = "StatusSubscriptionRequest")
  record Asked(
      @Schema(example = "ada@example.org")
          @NotNull(message = "Enter an e-mail address.")
          @Size(max = 254, message = "An e-mail address has at most 254 characters.")
          @Pattern(
              regexp = ONE_ADDRESS,
              message = "Enter an e-mail address such as name@example.org.")
          String email,
      @Schema(description = "Slug or id; absent for all partners.") @Nullable String partner) {

    @Override
    public String toString() {
      return "Asked";
    }
  }

  @Schema(name = "StatusSubscriptionConfirmation")
  record Link(
      @Schema(description = "What stands after # in the mailed link") @NotBlank String token) {

    @Override
    public String toString() {
      return "Link";
    }
  }

  @Schema(name = "StatusSubscription")
  record View(
      @Schema(description = "The slug; absent for all partners.") @Nullable String partner,
      @Nullable String partnerName) {}

  @PostMapping
  @Public
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Ask for mail about incidents and maintenance",
      description =
          """
          Mails a link that confirms the address. It is answered alike whether the address is \
          known or not, and each gets only a few such mails an hour.\
          """)
  void ask(@Valid @RequestBody Asked asked, HttpServletRequest request) {
    if (!Text.isStorable(asked.email())) {
      throw Problem.invalid("/email", "Enter an e-mail address such as name@example.org.");
    }
    allowance.take(request.getRemoteAddr());
    subscribing.ask(asked.email(), asked.partner());
  }

  @PostMapping("/confirmation")
  @Public
  @Operation(
      summary = "Confirm an e-mail address with the mailed secret",
      description = "The secret works once, for 24 hours.")
  View confirm(@Valid @RequestBody Link link) {
    var partner = subscribing.confirm(link.token());
    return new View(
        partner.map(PartnerDirectory.Entry::slug).orElse(null),
        partner.map(PartnerDirectory.Entry::name).orElse(null));
  }
}
