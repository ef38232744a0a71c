package io.cvf.ecosystem.notifications.stream;

/** What a stream tells its reader. */
sealed interface Message {

  /**
   * @param json the notification, as the inbox shows it
   */
  record News(long position, String json) implements Message {}

  record Unread(int count) implements Message {}

  /** Nothing more follows. */
  record End() implements Message {}
}
