package io.cvf.ecosystem.platform.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a stored file may be.
 *
 * @param limit 1 byte to 256 MiB; what is stored is read back whole
 */
@ConfigurationProperties("cvf.files")
record FilesProperties(@DefaultValue("25MB") DataSize limit) {

  private static final DataSize CEILING = DataSize.ofMegabytes(256);

  FilesProperties {
    if (limit.toBytes() < 1 || limit.compareTo(CEILING) > 0) {
      throw new IllegalArgumentException(
          "cvf.files.limit is from 1B to %dMB, not %dB"
              .formatted(CEILING.toMegabytes(), limit.toBytes()));
    }
  }
}
