package io.cvf.ecosystem.governance.status;

import io.cvf.ecosystem.integrations.PartnerDirectory;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to subscribers, news by news and reader by reader. Each page commits with how far it got,
 * so a crash neither leaves anybody out nor writes to anybody twice.
 */
@Service
class StatusMailing {

  private final StatusNewsItems items;
  private final StatusSubscriptions subscriptions;
  private final PartnerDirectory partners;
  private final StatusMails mails;

  StatusMailing(
      StatusNewsItems items,
      StatusSubscriptions subscriptions,
      PartnerDirectory partners,
      StatusMails mails) {
    this.items = items;
    this.subscriptions = subscriptions;
    this.partners = partners;
    this.mails = mails;
  }

  /**
   * @param more whether there may be somebody else to write to
   */
  record Page(int mailed, boolean more) {}

  @Transactional
  public Page mailPage(int most) {
    var mailing = items.take().orElse(null);
    if (mailing == null) {
      return new Page(0, false);
    }
    var news = mailing.news();
    var readers = subscriptions.readers(news.partner(), mailing.mailedTo(), most);
    var partner = partners.of(List.of(news.partner())).get(news.partner());
    var page = partner == null ? "/status" : "/status/" + partner.slug();
    readers.forEach(it -> mails.news(it, news, page));
    items.mailedTo(
        mailing,
        readers.isEmpty() ? mailing.mailedTo() : readers.getLast().id(),
        readers.size() < most);
    return new Page(readers.size(), true);
  }
}
