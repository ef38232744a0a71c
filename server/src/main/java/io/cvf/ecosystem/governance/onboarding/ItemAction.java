package io.cvf.ecosystem.governance.onboarding;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

/** What somebody can do with an item now. */
@Schema(name = "ChecklistAction")
enum ItemAction {
  COMPLETE,
  REOPEN,
  ADD_EVIDENCE,
  COMMENT,
  ASSIGN,
  SET_DUE;

  static List<ItemAction> of(
      Checklist checklist, ItemState state, boolean evidenceMissing, Rights rights) {
    var actions = new ArrayList<ItemAction>();
    var item = state.item();
    if (checklist.isAlive() && !checklist.frozen()) {
      add(actions, COMPLETE, !state.isDone() && !evidenceMissing && rights.mayDo(item));
      add(actions, REOPEN, state.isDone() && rights.mayDo(item));
      add(actions, ADD_EVIDENCE, rights.mayShow(item));
      add(actions, ASSIGN, !state.isDone() && rights.mayAssign());
      add(actions, SET_DUE, !state.isDone() && rights.mayAssign());
    }
    add(actions, COMMENT, checklist.isAlive() && rights.mayComment());
    return actions;
  }

  private static void add(List<ItemAction> actions, ItemAction action, boolean possible) {
    if (possible) {
      actions.add(action);
    }
  }
}
