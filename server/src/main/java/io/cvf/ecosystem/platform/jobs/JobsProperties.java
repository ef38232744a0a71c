package io.cvf.ecosystem.platform.jobs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this node takes part in the platform's work.
 *
 * @param threads how many jobs it runs at once
 * @param polling how often it looks for work that other nodes started or whose time has come
 * @param heartbeat how often it says that its jobs are alive; four missed beats count as a crash
 * @param patience how long a stopping node waits for its jobs before it cuts them off
 * @param recurring whether it takes part in recurring work
 */
@Validated
@ConfigurationProperties("cvf.jobs")
record JobsProperties(
    @DefaultValue("16") @Min(1) @Max(1_000) int threads,
    @DefaultValue("1s") @DurationMin(millis = 10) Duration polling,
    @DefaultValue("5s") @DurationMin(millis = 50) Duration heartbeat,
    @DefaultValue("10s") @DurationMin(millis = 10) Duration patience,
    @DefaultValue("true") boolean recurring) {}
