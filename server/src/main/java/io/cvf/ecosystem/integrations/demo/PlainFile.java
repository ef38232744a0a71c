package io.cvf.ecosystem.integrations.demo;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;

/** A text as if somebody had uploaded it. */
record PlainFile(String name, String text) implements MultipartFile {

  @Override
  public String getName() {
    return "file";
  }

  @Override
  public String getOriginalFilename() {
    return name;
  }

  @Override
  public String getContentType() {
    return MediaType.TEXT_PLAIN_VALUE;
  }

  @Override
  public boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public long getSize() {
    return getBytes().length;
  }

  @Override
  public byte[] getBytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public InputStream getInputStream() {
    return new ByteArrayInputStream(getBytes());
  }

  @Override
  public void transferTo(File file) throws IOException {
    Files.write(file.toPath(), getBytes());
  }
}
