package io.cvf.ecosystem.platform.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How settings are read.
 *
 * @param cache how long a node may go on with what it read before another node changed it
 */
@ConfigurationProperties("cvf.settings")
record SettingsProperties(@DefaultValue("1s") Duration cache) {}
