package io.cvf.ecosystem.identity.accounts;

import io.cvf.ecosystem.platform.web.PublicAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints the link that makes the first administrator, at each start until there is one. It goes to
 * standard output and not to the log: logs are collected and read by others.
 */
@Component
class SetupAnnouncement {

  private final FirstAdministrator firstAdministrator;
  private final PublicAddress address;

  SetupAnnouncement(FirstAdministrator firstAdministrator, PublicAddress address) {
    this.firstAdministrator = firstAdministrator;
    this.address = address;
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    firstAdministrator.newLink().ifPresent(secret -> System.out.println(text(secret)));
  }

  private String text(Secret secret) {
    return """

    There is no administrator yet. Open this link to become the first; it works once:

        %s
    """
        .formatted(address.of("/setup#" + secret.text()));
  }
}
