package io.cvf.ecosystem.integrations.partners;

/** Whether a partner has shown that its website is its own. */
enum WebsiteState {
  UNVERIFIED,
  VERIFIED,
  /** It was, and three daily checks in a row found no proof. */
  LOST
}
