package io.cvf.ecosystem.sdk;

import io.cvf.ecosystem.sdk.community.Certificate;
import io.cvf.ecosystem.sdk.community.Member;
import io.cvf.ecosystem.sdk.community.MemberReputation;
import io.cvf.ecosystem.sdk.community.MemberSummary;
import io.cvf.ecosystem.sdk.community.NewCertification;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Members: who they are, what they earned, and what they were certified for. */
public final class Members {

  private final Transport transport;

  Members(Transport transport) {
    this.transport = transport;
  }

  /**
   * @param text is found in user names and names; null for everybody
   */
  public Stream<MemberSummary> find(@Nullable String text) {
    return transport.items(
        "/members", Query.NONE.with("query", text).with("limit", 200), MemberSummary.class);
  }

  public Member member(String username) {
    return transport.read(Call.get(path(username)), Member.class);
  }

  /** The score, what it is made of, and the latest 200 entries of the ledger. */
  public MemberReputation reputation(String username) {
    var target = path(username) + "/reputation" + Query.NONE.with("limit", 200);
    return transport.read(Call.get(target), MemberReputation.class);
  }

  /** All certifications of a member, the newest first, also those that hold no longer. */
  public Stream<Certificate> certificates(String username) {
    return transport.items(path(username) + "/certifications", Query.NONE, Certificate.class);
  }

  /** Certifies a member; CERTIFIER only. */
  public Certificate certify(String username, NewCertification what) {
    var call = Call.create(path(username) + "/certifications", Body.of(what));
    return transport.read(call, Certificate.class);
  }

  private static String path(String username) {
    return "/members/" + Query.encoded(username);
  }
}
