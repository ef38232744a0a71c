package io.cvf.ecosystem.integrations.manifests;

/** A place in a text; both counted from 1. */
record Place(int line, int column) {

  static final Place START = new Place(1, 1);
}
