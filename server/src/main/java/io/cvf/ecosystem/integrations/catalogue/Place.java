package io.cvf.ecosystem.integrations.catalogue;

import io.cvf.ecosystem.platform.problems.Problem;
import io.cvf.ecosystem.platform.web.Cursor;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** A place in a sorted list: the key compared, and the id where keys are equal. */
record Place(long key, UUID skill) {

  boolean isBefore(long otherKey, UUID otherSkill) {
    return key > otherKey || (key == otherKey && skill.compareTo(otherSkill) < 0);
  }

  Cursor cursor(CatalogueSort sort) {
    return Cursor.of(sort.word(), key, skill);
  }

  static Place of(Cursor cursor, CatalogueSort sort) {
    if (!cursor.text(0).equals(sort.word())) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "invalid-cursor",
          "Unknown cursor",
          "This cursor belongs to another order. Start again without cursor.");
    }
    return new Place(cursor.number(1), cursor.uuid(2));
  }
}
