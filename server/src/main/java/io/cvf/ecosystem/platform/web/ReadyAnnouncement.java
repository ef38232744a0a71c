package io.cvf.ecosystem.platform.web;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the platform where it is. */
@Component
class ReadyAnnouncement {

  private final PublicAddress address;

  ReadyAnnouncement(PublicAddress address) {
    this.address = address;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void ready(ApplicationReadyEvent event) {
    var seconds = event.getTimeTaken() == null ? 0 : event.getTimeTaken().toMillis() / 1000.0;
    System.out.printf(
        "%nCVF Ecosystem is ready after %.1f s: %s  (Ctrl-C stops it)%n%n",
        seconds, address.of("/"));
  }
}
