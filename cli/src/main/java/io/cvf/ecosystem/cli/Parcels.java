package io.cvf.ecosystem.cli;

import io.cvf.ecosystem.cli.Documents.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Many documents as few zip archives, each small enough for one upload. */
final class Parcels {

  /** Below the 25 MB of an upload even if nothing can be compressed. */
  static final long BYTES = 20L * 1024 * 1024;

  /** A job keeps 1,000 messages, so every failed file of a parcel is named. */
  static final int FILES = 1000;

  private Parcels() {}

  /** Splits in order; two documents of one name never share a parcel. */
  static List<List<Document>> of(List<Document> documents) {
    var parcels = new ArrayList<List<Document>>();
    var parcel = new ArrayList<Document>();
    var names = new HashSet<String>();
    long bytes = 0;
    for (var document : documents) {
      boolean full = parcel.size() == FILES || bytes + document.bytes() > BYTES;
      if (!parcel.isEmpty() && (full || names.contains(document.name()))) {
        parcels.add(List.copyOf(parcel));
        parcel.clear();
        names.clear();
        bytes = 0;
      }
      parcel.add(document);
      names.add(document.name());
      bytes += document.bytes();
    }
    if (!parcel.isEmpty()) {
      parcels.add(List.copyOf(parcel));
    }
    return parcels;
  }

  /** Writes a parcel to a temporary file, which the caller deletes. */
  static Path zip(List<Document> parcel) throws IOException {
    var file = Files.createTempFile("cvf-import", ".zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var document : parcel) {
        zip.putNextEntry(new ZipEntry(document.name()));
        Files.copy(document.file(), zip);
        zip.closeEntry();
      }
    }
    return file;
  }
}
