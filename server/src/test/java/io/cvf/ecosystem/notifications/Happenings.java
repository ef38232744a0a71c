package io.cvf.ecosystem.notifications;

import static org.awaitility.Awaitility.await;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets things happen in a module above, and waits until they have arrived. */
public record Happenings(
    ApplicationEventPublisher events,
    PlatformTransactionManager transactions,
    JdbcClient database) {

  public NotificationRequested happen(NotificationRequested request) {
    new TransactionTemplate(transactions).executeWithoutResult(_ -> events.publishEvent(request));
    await()
        .until(() ->
            database
                .sql("select exists (select from notifications.event where id = :id)")
                .param("id", request.id())
                .query(Boolean.class)
                .single());
    return request;
  }
}
