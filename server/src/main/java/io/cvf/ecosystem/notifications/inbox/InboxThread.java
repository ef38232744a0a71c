package io.cvf.ecosystem.notifications.inbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The one thread of a node that stores what was published. */
@Configuration(proxyBeanMethods = false)
class InboxThread {

  static final String NAME = "notificationsInOrder";

  @Bean(name = NAME, defaultCandidate = false)
  AsyncTaskExecutor thread() {
    var thread = new ThreadPoolTaskExecutor();
    thread.setCorePoolSize(1);
    thread.setMaxPoolSize(1);
    thread.setVirtualThreads(true);
    thread.setThreadNamePrefix("inbox-");
    return thread;
  }
}
