package io.cvf.ecosystem.governance.agreements;

import io.swagger.v3.oas.annotations.media.Schema;

/** What somebody may do with an agreement now. */
@Schema(name = "AgreementAction")
enum AgreementAction {
  EDIT_TERMS,
  SIGN,
  WITHDRAW_SIGNATURE,
  CHANGE_TIER,
  CANCEL_AMENDMENT,
  RENEW,
  TERMINATE,
  WITHDRAW
}
