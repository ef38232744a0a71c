package io.cvf.ecosystem.sdk;

/**
 * What can be done about a problem. Within a kind {@link Problem#slug()} tells one from another.
 */
public enum ProblemKind {
  /** The request is wrong; {@link Problem#errors()} may name the fields. */
  INVALID,
  /** Nobody is signed in, or not validly: make a new token. */
  NOT_SIGNED_IN,
  /** You are known, but this is not for you. */
  FORBIDDEN,
  /** It is not there, or not for you to know about. */
  NOT_FOUND,
  /** The state of things forbids it: read the state again. */
  CONFLICT,
  /** Somebody saved in between: read the new version and apply the change to it. */
  STALE,
  /** Too much in too short a time: wait, see {@link EcosystemException#retryAfter()}. */
  TOO_MANY_REQUESTS,
  /** The server failed, or is not ready: try again later. */
  SERVER,
  /** No answer came, so that nobody knows whether it was done. */
  NO_ANSWER,
  /** What answered is no CVF server, or a file is none of ours. */
  UNINTELLIGIBLE;

  static ProblemKind of(Problem problem) {
    return switch (problem.status()) {
      case 0 -> problem.slug().startsWith("unreadable") ? UNINTELLIGIBLE : withoutAnswer(problem);
      case 401 -> NOT_SIGNED_IN;
      case 403 -> FORBIDDEN;
      case 404, 410 -> NOT_FOUND;
      case 409 -> CONFLICT;
      case 412 -> STALE;
      case 429 -> TOO_MANY_REQUESTS;
      default -> byClass(problem);
    };
  }

  private static ProblemKind withoutAnswer(Problem problem) {
    return problem.is("no-vote") ? CONFLICT : NO_ANSWER;
  }

  private static ProblemKind byClass(Problem problem) {
    if (problem.status() >= 500) {
      return SERVER;
    }
    return problem.slug().isEmpty() ? UNINTELLIGIBLE : INVALID;
  }
}
