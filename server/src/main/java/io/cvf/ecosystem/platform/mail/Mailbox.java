package io.cvf.ecosystem.platform.mail;

import java.util.List;
import org.springframework.stereotype.Component;

/** The mail to one address that has not been removed yet. */
@Component
public class Mailbox {

  private final Mails mails;

  Mailbox(Mails mails) {
    this.mails = mails;
  }

  /** Subject, state and times of each as JSON, oldest first. */
  public List<String> recordsOf(String address) {
    return mails.recordsOf(address);
  }

  /** Removes it, sent or not. */
  public void empty(String address) {
    mails.removeAll(address);
  }
}
