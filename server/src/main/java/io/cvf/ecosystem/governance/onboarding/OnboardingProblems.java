package io.cvf.ecosystem.governance.onboarding;

import io.cvf.ecosystem.platform.problems.Problem;

/** Why something cannot be done with a checklist. */
final class OnboardingProblems {

  private OnboardingProblems() {}

  static Problem noChecklist() {
    return Problem.notFound(
        "agreement-not-found", "No such agreement", "No agreement has this id. Check it.");
  }

  static Problem noItem(String code) {
    return Problem.notFound(
            "checklist-item-not-found",
            "No such item",
            "No checklist has an item %s; items names those there are.".formatted(code))
        .with("items", ChecklistItem.values());
  }

  static Problem noEvidence() {
    return Problem.notFound(
        "evidence-not-found", "No such evidence", "The item has no such evidence, or no file.");
  }

  /** 409 unless items may be changed: between two signatures nobody moves what was signed on. */
  static void requireChangeable(Checklist checklist) {
    if (!checklist.isAlive()) {
      throw closed();
    }
    if (checklist.frozen()) {
      throw Problem.conflict(
          "checklist-frozen",
          "It is signed on already",
          "Nothing of a checklist changes after the first signature. Take the signature back, or"
              + " begin the renewal.");
    }
  }

  static Problem closed() {
    return Problem.conflict(
        "checklist-closed",
        "The agreement has ended",
        "Its checklist is kept as it was. Begin a new agreement to go on.");
  }

  static Problem evidenceMissing(ItemState item) {
    return Problem.conflict(
            "evidence-missing",
            "Evidence is missing",
            item.evidenceSince() == null
                ? "Add a link or a file that shows it, then complete the item."
                : "Add a link or a file from after the renewal began, then complete the item.")
        .with("item", item.item());
  }

  static Problem evidenceFull(int most) {
    return Problem.conflict(
        "evidence-full",
        "There is too much evidence",
        "An item keeps at most %d pieces; remove some that are no longer needed.".formatted(most));
  }

  static Problem evidenceOfDone() {
    return done("What an item was completed on is kept. Reopen the item first.");
  }

  static Problem assignedDone() {
    return done("Nobody has to do it any more. Reopen the item first.");
  }

  private static Problem done(String detail) {
    return Problem.conflict("checklist-item-done", "The item is done", detail);
  }
}
