package io.groundwork.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One HTTP/1.1 connection that is kept open: a request's bytes out, its answer in. As little work
 * as possible, since the clients share the cores with what they measure.
 */
final class Exchange implements AutoCloseable {

  private static final int TIMEOUT_MS = 30_000;

  private final int port;
  private Socket socket;
  private OutputStream out;
  private InputStream in;
  private boolean ends;
  private final byte[] buffer = new byte[32 * 1024];
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(8 * 1024);
  private final StringBuilder line = new StringBuilder();
  private int read;
  private int end;

  Exchange(int port) throws IOException {
    this.port = port;
    socket = connect();
    out = socket.getOutputStream();
    in = socket.getInputStream();
  }

  private Socket connect() throws IOException {
    var connected = new Socket(InetAddress.getLoopbackAddress(), port);
    connected.setTcpNoDelay(true);
    connected.setSoTimeout(TIMEOUT_MS);
    return connected;
  }

  /** As the server has announced that it closes, which Tomcat does after 100 requests. */
  private void renew() throws IOException {
    socket.close();
    socket = connect();
    out = socket.getOutputStream();
    in = socket.getInputStream();
    read = 0;
    end = 0;
    ends = false;
  }

  /** The answer's status; its body stays until the next exchange. */
  int send(byte[] request) throws IOException {
    if (ends) {
      renew();
    }
    out.write(request);
    body.reset();
    var status = Integer.parseInt(line().substring(9, 12));
    var length = 0;
    var chunked = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).trim());
      } else if (header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
        chunked = header.contains("chunked");
      } else if (header.regionMatches(true, 0, "connection:", 0, 11)) {
        ends = header.contains("close");
      }
    }
    if (chunked) {
      chunks();
    } else {
      copy(length);
    }
    return status;
  }

  String body() {
    return body.toString(StandardCharsets.UTF_8);
  }

  private void chunks() throws IOException {
    for (var size = size(); size > 0; size = size()) {
      copy(size);
      line();
    }
    line();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().trim(), 16);
  }

  private void copy(int length) throws IOException {
    for (var left = length; left > 0; ) {
      fill();
      var part = Math.min(left, end - read);
      body.write(buffer, read, part);
      read += part;
      left -= part;
    }
  }

  private String line() throws IOException {
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

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
