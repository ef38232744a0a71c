package io.cvf.ecosystem.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the parts of commands that need to know the shell. */
record Parts(Shell shell) implements IFactory {

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == Connection.class) {
      return type.cast(new Connection(shell));
    }
    if (type == Asking.class) {
      return type.cast(new Asking(shell));
    }
    if (type == Listing.class) {
      return type.cast(new Listing(shell));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
