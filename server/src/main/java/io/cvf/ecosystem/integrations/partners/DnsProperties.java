package io.cvf.ecosystem.integrations.partners;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How names are looked up that show whose a website is.
 *
 * @param server {@code host} or {@code host:port}; empty for those of the operating system
 * @param timeout for each attempt; there are three
 */
@ConfigurationProperties("cvf.dns")
record DnsProperties(@DefaultValue("") String server, @DefaultValue("2s") Duration timeout) {}
