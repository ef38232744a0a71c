package io.cvf.ecosystem.platform.web;

import io.cvf.ecosystem.platform.problems.Problem;
import org.springframework.http.ResponseEntity;

/** The version an edit is based on, from the {@code If-Match} header every edit must carry. */
public record IfMatch(long version) {

  /** Throws 412 {@code stale-version} unless the edit is based on the current version. */
  public void require(long current) {
    if (version != current) {
      throw Problem.stale(current);
    }
  }

  /** 200 with the version as entity tag. */
  public static <T> ResponseEntity<T> tagged(long version, T body) {
    return ResponseEntity.ok().eTag(Long.toString(version)).body(body);
  }
}
