package io.cvf.ecosystem.integrations.registry;

import io.cvf.ecosystem.integrations.registry.ServerVersions.Request;
import io.cvf.ecosystem.platform.access.Public;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The read API of the public MCP registry, as its OpenAPI of 2025-12-01 describes it. Our own API
 * description leaves it out: it is not ours to describe.
 */
@RestController
@RequestMapping({"/v0.1/servers", "/v0/servers"})
@Hidden
class RegistryController {

  private static final String LATEST = "latest";

  private final ServerVersions versions;
  private final ServerDocument document;
  private final Namespace namespace;

  RegistryController(ServerVersions versions, ServerDocument document, Namespace namespace) {
    this.versions = versions;
    this.document = document;
    this.namespace = namespace;
  }

  /** Clients run in pages of any origin; there is nothing here that is not public. */
  @ModelAttribute
  void readableFromEverywhere(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  }

  @GetMapping
  @Public
  ObjectNode list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String search,
      @RequestParam(name = "updated_since", required = false) @Nullable String updatedSince,
      @RequestParam(required = false) @Nullable String version,
      @RequestParam(name = "include_deleted", required = false) @Nullable String includeDeleted) {
    var size = RegistryInput.limit(limit);
    var found =
        versions.list(
            new Request(
                namespace.name(),
                RegistryInput.cursor(cursor),
                size + 1,
                RegistryInput.text("search", search),
                RegistryInput.instant(updatedSince),
                RegistryInput.text("version", version),
                // Whoever keeps a copy has to hear of what is gone.
                updatedSince != null || RegistryInput.flag(includeDeleted)));
    var page = found.size() > size ? found.subList(0, size) : found;
    var list = list(page);
    if (found.size() > size) {
      list.withObject("metadata").put("nextCursor", page.getLast().id().toString());
    }
    return list;
  }

  @GetMapping("/{name}/versions")
  @Public
  ObjectNode versions(
      @PathVariable String name,
      @RequestParam(name = "include_deleted", required = false) @Nullable String includeDeleted) {
    var found = of(name, includeDeleted);
    if (found.isEmpty()) {
      throw new RegistryRefusal(HttpStatus.NOT_FOUND, "Server not found");
    }
    return list(found);
  }

  @GetMapping("/{name}/versions/{version}")
  @Public
  ObjectNode version(
      @PathVariable String name,
      @PathVariable String version,
      @RequestParam(name = "include_deleted", required = false) @Nullable String includeDeleted) {
    return of(name, includeDeleted).stream()
        .filter(each -> version.equals(LATEST) ? each.latest() : each.version().equals(version))
        .findFirst()
        .map(document::of)
        .orElseThrow(() -> new RegistryRefusal(HttpStatus.NOT_FOUND, "Server not found"));
  }

  @ExceptionHandler
  ResponseEntity<ObjectNode> refused(RegistryRefusal refusal) {
    return ResponseEntity.status(refusal.status())
        .body(JsonNodeFactory.instance.objectNode().put("error", refusal.getMessage()));
  }

  private List<ServerVersion> of(String name, @Nullable String includeDeleted) {
    var text = RegistryInput.text("name", name);
    return text == null
        ? List.of()
        : versions.of(namespace.parse(text), RegistryInput.flag(includeDeleted));
  }

  private ObjectNode list(List<ServerVersion> page) {
    var list = JsonNodeFactory.instance.objectNode();
    var servers = list.putArray("servers");
    page.forEach(version -> servers.add(document.of(version)));
    list.putObject("metadata").put("count", page.size());
    return list;
  }
}
