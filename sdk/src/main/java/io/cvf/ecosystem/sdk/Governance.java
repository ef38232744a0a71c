package io.cvf.ecosystem.sdk;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The books, for FINANCE and ADMIN. */
public final class Governance {

  private final Transport transport;

  Governance(Transport transport) {
    this.transport = transport;
  }

  /**
   * Has the server read its books anew and compare them; may take minutes.
   *
   * @param months how many of the latest settled months are compared with what was executed, 0 to
   *     120
   */
  public LedgerCheck checkLedger(int months) {
    var query = Query.NONE.with("months", months);
    return transport.read(Call.prove("/ledger/check" + query), LedgerCheck.class);
  }

  /**
   * The journal as plain text for hledger, line by line as it arrives; close the stream.
   *
   * @param from the first day of booking; null for the beginning
   * @param to the last one; null for the end
   */
  public Stream<String> journal(@Nullable LocalDate from, @Nullable LocalDate to) {
    var query = Query.NONE.with("from", from).with("to", to);
    return transport.lines(Call.get("/ledger/journal" + query));
  }
}
