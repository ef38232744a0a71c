package io.cvf.ecosystem.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the API description. */
@Configuration(proxyBeanMethods = false)
class OpenApiInfo {

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("CVF Ecosystem")
                .version("v1")
                .description(
                    """
                    Errors are RFC 9457 problems with a stable type `urn:cvf:problem:…`. Lists are \
                    pages: follow `nextCursor` until it is absent. An edit names the version it is \
                    based on in `If-Match`; a POST that creates may carry an `Idempotency-Key`.\
                    """)
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/")))
        .components(
            new Components()
                .addSchemas("Problem", problem())
                .addSecuritySchemes(
                    "token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSecuritySchemes(
                    "session",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("cvf-session")));
  }

  private static Schema<?> problem() {
    var error = new ObjectSchema();
    error.addProperty("pointer", new StringSchema().example("/title"));
    error.addProperty("detail", new StringSchema());
    error.setRequired(List.of("pointer", "detail"));
    var problem = new ObjectSchema();
    problem.addProperty("type", new StringSchema().example("urn:cvf:problem:rfc-not-found"));
    problem.addProperty("title", new StringSchema());
    problem.addProperty("status", new IntegerSchema());
    problem.addProperty("detail", new StringSchema().description("What to do about it."));
    problem.addProperty("instance", new StringSchema());
    problem.addProperty("requestId", new StringSchema());
    problem.addProperty("errors", new ArraySchema().items(error));
    problem.setRequired(List.of("type", "title", "status", "detail"));
    return problem;
  }
}
