package io.cvf.ecosystem.identity.accounts;

import static io.cvf.ecosystem.testing.SignedIn.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.identity.MemberDirectory;
import io.cvf.ecosystem.platform.access.MemberId;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.testing.DatabaseTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AccountDirectoryTests {

  @Autowired MemberDirectory members;
  @Autowired JdbcClient database;

  @Test
  void namesAndIdsAreFoundInBothDirections() {
    var ada = member(database, "ada");
    var bob = member(database, "bob");
    var nobody = new MemberId(UUID.randomUUID());

    assertThat(members.usernames(List.of(ada, bob, ada, nobody)))
        .containsOnly(java.util.Map.entry(ada, "ada"), java.util.Map.entry(bob, "bob"));
    assertThat(members.ids(List.of("ada", "nobody"))).containsOnlyKeys("ada");
    assertThat(members.idOf("bob")).contains(bob);
    assertThat(members.idOf("nobody")).isEmpty();
    assertThat(members.usernames(List.of())).isEmpty();
  }

  @Test
  void rolesAndSuspensionAreTold() {
    var ada = member(database, "ada", Role.MEDIATOR);
    assertThat(members.find(ada))
        .hasValueSatisfying(found -> {
          assertThat(found.roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.MEDIATOR);
          assertThat(found.suspended()).isFalse();
        });
    database
        .sql("update identity.account set suspended_at = now(), suspension_reason = 'Spam'")
        .update();
    assertThat(members.find(ada))
        .hasValueSatisfying(found -> assertThat(found.suspended()).isTrue());
  }
}
