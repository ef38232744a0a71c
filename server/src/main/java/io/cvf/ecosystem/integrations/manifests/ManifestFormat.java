package io.cvf.ecosystem.integrations.manifests;

/** The formats a skill may be described in. */
public enum ManifestFormat {
  /** The framework's own skill contract, in YAML. */
  CVF,
  /** {@code server.json} of the Model Context Protocol's registry. */
  MCP,
  /** {@code SKILL.md} of Agent Skills. */
  SKILL,
  /** An entry of Docker's MCP catalogue, in YAML. */
  DOCKER
}
