package io.cvf.ecosystem.metering;

import io.cvf.ecosystem.identity.OrganisationId;
import io.cvf.rules.metering.ExecutionProof;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sealed month holds of a publisher, with the proofs. */
public interface CountedExecutions {

  /**
   * A skill version's part.
   *
   * @param subject skill and version as they were called at the seal
   * @param executions all of them, with failed and own ones
   * @param billed those that succeeded for others
   * @param quantity of those billed
   * @param root over them, in lower-case hex
   */
  record SubjectPart(String subject, long executions, long billed, long quantity, String root) {}

  /**
   * A publisher's part.
   *
   * @param root over its subjects; null when nothing was counted for it
   * @param month the way from there to the month's root; null like the root
   * @param signature of the month
   * @param subjects in the order of the tree
   */
  record PublisherPart(
      long executions,
      long billed,
      long quantity,
      @Nullable String root,
      ExecutionProof.@Nullable Part month,
      ExecutionProof.Signature signature,
      List<SubjectPart> subjects) {}

  /** 404 {@code billing-month-not-found}, 409 {@code month-not-sealed}. */
  PublisherPart part(OrganisationId publisher, YearMonth month);

  /**
   * That the execution was counted for the publisher in the month, and as what.
   *
   * <p>404 {@code execution-not-counted} with the reason; 404 {@code billing-month-not-found}, 409
   * {@code month-not-sealed}, 410 {@code executions-dropped} after the retention.
   *
   * @param source of the CloudEvent
   * @param id of the CloudEvent
   */
  ExecutionProof proof(OrganisationId publisher, YearMonth month, String source, String id);
}
