package io.cvf.ecosystem.metering.ingest;

/** Why a single execution was not counted. What was sent with it is not touched by that. */
public enum RefusalReason {
  MALFORMED("This is no JSON object of a CloudEvent; correct it and report it again."),
  DUPLICATE_KEY("A name occurs twice in it; write each once."),
  BAD_SPECVERSION("The specversion has to be 1.0."),
  BAD_TYPE("The type has to be " + CloudEvents.TYPE + "."),
  BAD_ID("An id is 1 to 256 characters without control characters."),
  WRONG_SOURCE(
      "The source has to be /organisations/ and the name of the token's organisation, or below"
          + " it."),
  TOO_MANY_SOURCES(
      "The organisation reports from 10,000 sources already; use one of them, such as one for each"
          + " runtime."),
  BAD_TIME("The time has to be as in RFC 3339, with a zone: 2026-11-23T09:30:00Z."),
  IN_THE_FUTURE("It is more than five minutes ahead; set the clock that reported it."),
  TOO_LATE("It is longer ago than executions are taken."),
  BAD_SUBJECT("The subject names a skill and its version, as in weather@1.2.0."),
  UNKNOWN_SKILL("No published skill has that name."),
  UNKNOWN_VERSION("The skill has no published version of that number."),
  RISK_NOT_ALLOWED("The version's risk level is above what the organisation allows."),
  BAD_OUTCOME("The outcome in data is SUCCEEDED or FAILED."),
  BAD_QUANTITY("The quantity in data is a whole number from 1 to 1,000,000,000."),
  BAD_DURATION("The durationMillis in data is a whole number from 0 to 86,400,000."),
  ID_REUSED("Its source and id belong to another execution; give each its own.");

  private final String advice;

  RefusalReason(String advice) {
    this.advice = advice;
  }

  String advice() {
    return advice;
  }
}
