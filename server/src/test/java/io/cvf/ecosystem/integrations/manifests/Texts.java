package io.cvf.ecosystem.integrations.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.cvf.ecosystem.integrations.manifests.ManifestReading.Readable;
import io.cvf.ecosystem.integrations.manifests.ManifestReading.Unreadable;
import java.util.List;

/** Small manifests of our own, and what is read from them. */
final class Texts {

  static final String CONTRACT =
      """
      capability_id: FILE_SUMMARY
      domain: documents
      description: Sums up a text file.
      risk_level: R1
      version: 1.10
      license: apache-2.0
      governance:
        allowed_archetypes: [Analysis]
        allowed_phases: [A, B]
        required_decisions: []
        required_status: ACTIVE
      input_spec:
        - name: file
          type: string
          required: true
      output_spec:
        - name: summary
          type: string
      execution:
        side_effects: [data_write]
        rollback_possible: true
        idempotent: true
        execution_type: local
        expected_duration: 5s
      audit:
        trace_level: Standard
        required_fields: [actor]
      failure_info:
        known_failure_modes: [file too large]
      """;

  static final String SERVER =
      """
      {
        "$schema": "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json",
        "name": "io.github.acme/weather",
        "title": "Weather",
        "description": "Tells the weather",
        "version": "1.2.3",
        "websiteUrl": "https://acme.example/weather",
        "repository": {"url": "https://github.com/acme/weather", "source": "github"},
        "packages": [
          {
            "registryType": "npm",
            "identifier": "@acme/weather",
            "version": "1.2.3",
            "transport": {"type": "stdio"},
            "environmentVariables": [{"name": "API_KEY", "isRequired": true, "isSecret": true}]
          }
        ],
        "remotes": [{"type": "streamable-http", "url": "https://acme.example/mcp"}]
      }
      """;

  static final String SKILL =
      """
      ---
      name: pdf-forms
      description: Fills PDF forms. Use it when a form is to be filled in.
      license: MIT
      allowed-tools: Bash(pdftk fill:*) Read
      metadata:
        version: "2.1"
      ---
      # How to

      Read the form.
      """;

  static final String ENTRY =
      """
      name: notes
      image: mcp/notes
      type: server
      meta:
        category: productivity
        tags: [Notes, team work]
      about:
        title: Notes
        description: Keeps notes.
      source:
        project: https://github.com/acme/notes
      run:
        volumes:
          - "notes:/data"
        disableNetwork: true
      config:
        secrets:
          - name: notes.token
            env: NOTES_TOKEN
      """;

  private Texts() {}

  static Manifest manifest(String text) {
    var reading = Manifests.read(text, null, null);
    assertThat(reading).isInstanceOf(Readable.class);
    return ((Readable) reading).manifest();
  }

  static List<ManifestError> errors(String text) {
    return errors(text, null);
  }

  static List<ManifestError> errors(String text, @org.jspecify.annotations.Nullable String file) {
    var reading = Manifests.read(text, file, null);
    assertThat(reading).isInstanceOf(Unreadable.class);
    return ((Unreadable) reading).errors();
  }
}
