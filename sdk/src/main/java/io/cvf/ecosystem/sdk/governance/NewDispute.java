package io.cvf.ecosystem.sdk.governance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody complains of.
 *
 * @param claimant slug of the partner or organisation that complains
 * @param respondent slug of the one it complains of
 * @param description Markdown
 * @param statements numbers of statements whose lines are held until the end; null for none
 */
public record NewDispute(
    String claimant,
    String respondent,
    DisputeType type,
    String description,
    @Nullable List<String> statements) {

  public NewDispute(String claimant, String respondent, DisputeType type, String description) {
    this(claimant, respondent, type, description, null);
  }
}
