package io.cvf.ecosystem.community;

import java.util.UUID;

/** Identifies a comment everywhere on the platform; later ones are greater. */
public record CommentId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
