package io.cvf.ecosystem.community.members;

import io.cvf.ecosystem.platform.access.MemberId;

/** How much of one kind a member has published; the rooms that hold it implement this as beans. */
public interface ContributionCount {

  /** What a profile counts. */
  enum Kind {
    RFC,
    COMMENT
  }

  Kind kind();

  int of(MemberId member);
}
