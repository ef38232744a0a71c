package io.cvf.ecosystem.platform.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Spring does not know PostgreSQL's own state for a lock that was not had in time. */
@Configuration(proxyBeanMethods = false)
class LockTimeouts {

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  @Bean
  SQLExceptionTranslator lockTimeoutTranslator() {
    var translator = new SQLExceptionSubclassTranslator();
    translator.setCustomTranslator((task, _, fault) ->
        LOCK_NOT_AVAILABLE.equals(fault.getSQLState())
            ? new CannotAcquireLockException(task, fault)
            : null);
    return translator;
  }
}
