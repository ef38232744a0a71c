package io.cvf.ecosystem.platform.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the platform's mail looks.
 *
 * @param from one address, with or without a name: {@code CVF Ecosystem <cvf@example.org>}
 */
@ConfigurationProperties("cvf.mail")
record MailProperties(@DefaultValue("cvf-ecosystem@localhost") Sender from) {}
