package io.groundwork.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A request whose body was read already, to be hashed, and can be read again. */
final class BufferedRequest extends HttpServletRequestWrapper {

  private final byte[] body;

  BufferedRequest(HttpServletRequest request) throws IOException {
    super(request);
    this.body = request.getInputStream().readAllBytes();
  }

  byte[] body() {
    return body;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Bytes(new ByteArrayInputStream(body));
  }

  private static final class Bytes extends ServletInputStream {

    private final ByteArrayInputStream source;

    Bytes(ByteArrayInputStream source) {
      this.source = source;
    }

    @Override
    public int read() {
      return source.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return source.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return source.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("The body is already here");
    }
  }
}
