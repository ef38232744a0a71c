package io.cvf.ecosystem.platform.mail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox table. */
@Repository
class Mails {

  private final JdbcClient database;

  Mails(JdbcClient database) {
    this.database = database;
  }

  void add(Mail mail) {
    database
        .sql("insert into platform.mail (recipient, subject, text) values (:to, :subject, :text)")
        .paramSource(mail)
        .update();
  }
}
