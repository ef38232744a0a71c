package io.cvf.ecosystem.governance.ledger;

/**
 * An account of the ledger. What the platform is owed or has is a debit (positive), what it owes or
 * has earned a credit (negative).
 *
 * @param name such as {@code payable:acme}; stable
 */
public record Account(String name) {

  /** The platform's share of what was executed. */
  public static final Account REVENUE = new Account("revenue");

  /** What partners lost for missing their service levels. */
  public static final Account PENALTIES = new Account("penalties");

  /** Money that has come in or gone out. */
  public static final Account CASH = new Account("cash");

  /** Between a month's invoices and its statements; zero once both are booked. */
  public static final Account CLEARING = new Account("clearing");

  /** What a consumer owes. */
  public static Account receivable(String organisation) {
    return new Account("receivable:" + organisation);
  }

  /** What a partner has earned and was not paid. */
  public static Account payable(String partner) {
    return new Account("payable:" + partner);
  }

  /** What a partner has earned and a dispute keeps back. */
  public static Account held(String partner) {
    return new Account("held:" + partner);
  }

  /** What was executed while the partner had no agreement in force. */
  public static Account suspense(String partner) {
    return new Account("suspense:" + partner);
  }

  @Override
  public String toString() {
    return name;
  }
}
