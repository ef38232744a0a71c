package io.cvf.ecosystem.platform.web;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What one caller may take.
 *
 * @param requestsPerAddress requests a minute from one network address, signed in or not
 * @param requestsPerMember requests a minute of one signed-in member, over all their sessions
 * @param body the largest request body that is not an upload
 */
@Validated
@ConfigurationProperties("cvf.limits")
record LimitProperties(
    @Min(1) @DefaultValue("3000") long requestsPerAddress,
    @Min(1) @DefaultValue("1200") long requestsPerMember,
    @DefaultValue("2MB") DataSize body) {}
