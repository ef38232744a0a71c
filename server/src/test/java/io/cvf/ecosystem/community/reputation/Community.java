package io.cvf.ecosystem.community.reputation;

import io.cvf.ecosystem.community.CertificationLevel;
import io.cvf.ecosystem.community.CommentId;
import io.cvf.ecosystem.community.RfcId;
import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.access.Scope;
import io.cvf.ecosystem.testing.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Members who do what earns points, each deed in its own transaction. */
final class Community {

  static final RfcId RFC = new RfcId(new UUID(7, 7));

  private final ApplicationContext context;
  private final Points points;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Map<String, MemberId> members = new HashMap<>();

  Community(ApplicationContext context) {
    this.context = context;
    this.points = context.getBean(Points.class);
    this.transaction = context.getBean(TransactionTemplate.class);
    this.clock = context.getBean(Clock.class);
  }

  MemberId member(String username) {
    return members.computeIfAbsent(username, this::join);
  }

  private MemberId join(String username) {
    var id = SignedIn.member(context.getBean(JdbcClient.class), username);
    var joined = Instant.parse("2026-01-01T00:00:00Z");
    context.publishEvent(new MemberRegistered(id, username, joined));
    return id;
  }

  Caller caller(String username, Role... staff) {
    var roles = EnumSet.of(Role.MEMBER, staff);
    return new Caller(member(username), username, Set.copyOf(roles), Set.of(Scope.values()));
  }

  /** So that they can give. */
  MemberId trusted(String username) {
    var member = member(username);
    certify(
        username,
        UUID.nameUUIDFromBytes(username.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        CertificationLevel.FOUNDATION);
    return member;
  }

  void certify(String username, UUID certification, CertificationLevel level) {
    var member = member(username);
    in(() -> points.certified(member, certification, level, null, clock.instant()));
  }

  void accepted(RfcId rfc, String... authors) {
    var ids = List.of(authors).stream().map(this::member).toList();
    in(() -> points.accepted(rfc, 7, ids, clock.instant()));
  }

  void votesCast(RfcId rfc, int round, String... voters) {
    var ids = List.of(voters).stream().map(this::member).toList();
    in(() -> points.votesCast(rfc, 7, round, ids, clock.instant()));
  }

  CommentId upvote(String giver, String receiver) {
    var comment = new CommentId(UUID.randomUUID());
    upvote(comment, giver, receiver);
    return comment;
  }

  void upvote(CommentId comment, String giver, String receiver) {
    var from = member(giver);
    var to = member(receiver);
    in(() -> points.upvoted(comment, RFC, 7, to, from, clock.instant()));
  }

  void takeBack(CommentId comment, String giver, String receiver) {
    var from = member(giver);
    var to = member(receiver);
    in(() -> points.upvoteTakenBack(comment, RFC, 7, to, from, clock.instant()));
  }

  void in(Runnable work) {
    transaction.executeWithoutResult(_ -> work.run());
  }
}
