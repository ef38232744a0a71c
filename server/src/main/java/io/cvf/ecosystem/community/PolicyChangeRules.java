package io.cvf.ecosystem.community;

import java.util.List;

/**
 * Knows what a structured change of one kind may say. The module that carries such changes out
 * implements it as a bean; a policy RFC whose change is refused by it, or is of a kind nobody
 * knows, cannot be put to the vote.
 */
public interface PolicyChangeRules {

  /** The kind, as it stands in the RFC, for example {@code requirement-set}. */
  String kind();

  /**
   * Everything that is wrong with the change, a sentence each; empty when it can be carried out.
   *
   * @param document a JSON object: the change without its kind and its day
   */
  List<String> problems(String document);
}
