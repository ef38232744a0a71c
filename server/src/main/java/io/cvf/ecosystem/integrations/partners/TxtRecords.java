package io.cvf.ecosystem.integrations.partners;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.CommunicationException;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Looks TXT records up with the JDK's own DNS client, afresh each time. */
@Component
@EnableConfigurationProperties(DnsProperties.class)
class TxtRecords {

  private final DnsProperties properties;

  TxtRecords(DnsProperties properties) {
    this.properties = properties;
  }

  /** The lookup itself failed: nothing is known of the name. */
  static final class LookupFailed extends Exception {

    LookupFailed(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Empty when the name has none. */
  @SuppressWarnings("BanJNDI") // the DNS provider gives texts, and makes no objects of them
  List<String> of(String name) throws LookupFailed {
    try {
      var context = new InitialDirContext(environment());
      try {
        var records = context.getAttributes(name, new String[] {"TXT"}).get("TXT");
        var texts = new ArrayList<String>();
        for (var i = 0; records != null && i < records.size(); i++) {
          texts.add(unquoted(String.valueOf(records.get(i))));
        }
        return texts;
      } finally {
        context.close();
      }
    } catch (NameNotFoundException none) {
      return List.of();
    } catch (CommunicationException unreachable) {
      throw new LookupFailed("the name server did not answer", unreachable);
    } catch (NamingException e) {
      throw new LookupFailed("the name server gave no usable answer", e);
    }
  }

  @SuppressWarnings("JdkObsolete") // JNDI takes nothing else
  private Hashtable<String, String> environment() {
    var environment = new Hashtable<String, String>();
    environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    environment.put(
        Context.PROVIDER_URL,
        properties.server().isEmpty() ? "dns:" : "dns://" + properties.server());
    environment.put(
        "com.sun.jndi.dns.timeout.initial", Long.toString(properties.timeout().toMillis()));
    environment.put("com.sun.jndi.dns.timeout.retries", "3");
    return environment;
  }

  /** Texts with blanks come in quotes. */
  private static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
