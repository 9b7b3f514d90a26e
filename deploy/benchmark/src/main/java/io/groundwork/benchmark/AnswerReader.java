package io.groundwork.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Lines and stretches of one connection's bytes. */
final class AnswerReader {

  private final InputStream in;
  private final byte[] buffer = new byte[32 * 1024];
  private final StringBuilder line = new StringBuilder();
  private int read;
  private int end;

  AnswerReader(InputStream in) {
    this.in = in;
  }

  /** Without its end. */
  String line() throws IOException {
    line.setLength(0);
    while (true) {
      fill();
      var next = (char) (buffer[read++] & 0xff);
      if (next == '\n') {
        line.setLength(Math.max(0, line.length() - 1));
        return line.toString();
      }
      line.append(next);
    }
  }

  void copy(int length, OutputStream to) throws IOException {
    for (var left = length; left > 0; ) {
      fill();
      var part = Math.min(left, end - read);
      to.write(buffer, read, part);
      read += part;
      left -= part;
    }
  }

  /** The body of a chunked answer. */
  void copyChunks(OutputStream to) throws IOException {
    for (var size = size(); size > 0; size = size()) {
      copy(size, to);
      line();
    }
    line();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().trim(), 16);
  }

  private void fill() throws IOException {
    if (read == end) {
      read = 0;
      end = in.read(buffer);
      if (end <= 0) {
        end = 0;
        throw new IOException("The server closed the connection");
      }
    }
  }
}
