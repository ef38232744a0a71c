package io.cvf.ecosystem.community.comments;

import io.cvf.ecosystem.community.rfcs.Author;
import io.cvf.ecosystem.community.rfcs.RfcArrival;
import io.cvf.ecosystem.community.rfcs.RfcService;
import io.cvf.ecosystem.community.rfcs.RfcText;
import io.cvf.ecosystem.identity.MemberRegistered;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.access.Scope;
import io.cvf.ecosystem.testing.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something to discuss. */
final class Proposals {

  private Proposals() {}

  /** The number of a new RFC of ada, titled "Typed arrays". */
  static int ofAda(ApplicationContext context, RfcArrival.As as) {
    var ada = SignedIn.member(context.getBean(JdbcClient.class), "ada");
    context.publishEvent(new MemberRegistered(ada, "ada", Instant.parse("2026-01-01T00:00:00Z")));
    var caller = new Caller(ada, "ada", Set.of(Role.MEMBER), Set.of(Scope.values()));
    var text = RfcText.checked("Typed arrays", "CAPABILITY", List.of(), "Because.");
    var authors = List.of(new Author(ada, "ada", "ada"));
    return context
        .getBean(RfcService.class)
        .admit(new RfcArrival(null, text, authors, as, null), caller)
        .number();
  }
}
