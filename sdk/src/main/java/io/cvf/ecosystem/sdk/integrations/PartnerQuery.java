package io.cvf.ecosystem.sdk.integrations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which partners. Start from {@link #ALL}.
 *
 * @param categories any of these; all when empty
 * @param statuses any of these; all but TERMINATED when empty
 * @param text words of the name or the description
 */
public record PartnerQuery(
    List<IntegrationCategory> categories, List<PartnerStatus> statuses, @Nullable String text) {

  public static final PartnerQuery ALL = new PartnerQuery(List.of(), List.of(), null);

  public PartnerQuery {
    categories = List.copyOf(categories);
    statuses = List.copyOf(statuses);
  }

  public PartnerQuery category(IntegrationCategory... some) {
    return new PartnerQuery(List.of(some), statuses, text);
  }

  public PartnerQuery status(PartnerStatus... some) {
    return new PartnerQuery(categories, List.of(some), text);
  }

  public PartnerQuery text(String words) {
    return new PartnerQuery(categories, statuses, words);
  }
}
