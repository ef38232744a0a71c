package io.cvf.ecosystem.community.rfcs;

/** What kind of change an RFC proposes; its track decides how long and how hard it is looked at. */
public enum Track {
  CAPABILITY,
  STANDARD,
  POLICY,
  BREAKING_CHANGE,
  ROADMAP
}
