package io.cvf.ecosystem.identity;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was mailed. */
public record Mailbox(JdbcClient database) {

  private static final Pattern SECRET = Pattern.compile("#([A-Za-z0-9_-]{43})\\b");

  public List<String> subjectsTo(String email) {
    return database
        .sql("select subject from platform.mail where recipient = :email order by created_at, id")
        .param("email", email)
        .query(String.class)
        .list();
  }

  /** The secret in the link of the last mail to that address. */
  public String secretTo(String email) {
    var text =
        database
            .sql(
                """
                select text from platform.mail where recipient = :email
                order by created_at desc, id desc limit 1
                """)
            .param("email", email)
            .query(String.class)
            .single();
    var secret = SECRET.matcher(text);
    if (!secret.find()) {
      throw new AssertionError("No link in: " + text);
    }
    return secret.group(1);
  }
}
