package io.cvf.ecosystem.platform.jobs;

import io.cvf.ecosystem.platform.access.AllowedTo;
import io.cvf.ecosystem.platform.access.Caller;
import io.cvf.ecosystem.platform.access.Role;
import io.cvf.ecosystem.platform.web.Page;
import io.cvf.ecosystem.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/jobs")
@Tag(name = "Jobs")
class JobController {

  private final JobService jobs;

  JobController(JobService jobs) {
    this.jobs = jobs;
  }

  @GetMapping
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "Your jobs, newest first",
      description = "Messages are left empty here; the job itself shows them.")
  Page<Job> mine(Caller caller, Paging paging) {
    return jobs.of(caller.id(), paging);
  }

  @GetMapping("/{id}")
  @AllowedTo(Role.MEMBER)
  @Operation(
      summary = "A job with its progress",
      description = "Open to whoever started it and to staff.")
  Job job(@PathVariable UUID id, Caller caller) {
    return jobs.find(id, caller);
  }
}
