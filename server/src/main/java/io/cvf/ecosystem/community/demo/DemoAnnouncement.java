package io.cvf.ecosystem.community.demo;

import io.cvf.ecosystem.community.demo.DemoScript.Person;
import java.util.List;
import java.util.stream.Collectors;

/** Tells whoever started the demo how to look at it from the inside. */
final class DemoAnnouncement {

  private DemoAnnouncement() {}

  static void print(List<Person> people) {
    System.out.printf(
        """

        The demo's community has moved in. Sign in as any of them with the password %s:
        %s
        """,
        DemoCommunity.PASSWORD,
        people.stream().map(DemoAnnouncement::line).collect(Collectors.joining("\n")));
  }

  private static String line(Person person) {
    var roles =
        person.staffRoles().stream().map(role -> role.name().toLowerCase(java.util.Locale.ROOT));
    return "    %-18s %s".formatted(person.username(), roles.collect(Collectors.joining(", ")));
  }
}
