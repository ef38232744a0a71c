package io.cvf.ecosystem.integrations;

/** What the platform measures itself instead of believing it. */
public enum MeasuredFigure {
  UPTIME,
  RESPONSE_TIME,
  RELIABILITY
}
