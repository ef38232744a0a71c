package io.cvf.ecosystem.identity;

import io.cvf.ecosystem.platform.access.MemberId;
import java.util.List;

/**
 * What a module keeps of a person. Each module that keeps anything implements it as a bean, so that
 * members can be told all of it, and all that names them can be taken away.
 */
public interface PersonalData {

  /**
   * A kind of record, as one file of an export.
   *
   * @param name lower case, for example {@code community/comments}
   * @param what a sentence that says what it is
   * @param records JSON objects, oldest first
   */
  record Part(String name, String what, List<String> records) {}

  /** All parts, empty ones too: that nothing is kept is an answer. */
  List<Part> of(MemberId member);

  /**
   * Takes away what names or reaches them, in the caller's transaction. Ledgers, ballots and
   * decisions stay: they know nothing but the id.
   */
  void forget(Leaving leaving);

  /**
   * Somebody who is no member any more.
   *
   * @param username which they had, and nobody else gets
   * @param email which they had
   * @param name what they are called from now on
   */
  record Leaving(MemberId member, String username, String email, String name) {}
}
