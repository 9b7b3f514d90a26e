package io.groundwork.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(8 * 1024);
  private Socket socket;
  private AnswerReader in;
  private boolean ends;

  Exchange(int port) throws IOException {
    this.port = port;
    socket = connect();
    in = new AnswerReader(socket.getInputStream());
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
    in = new AnswerReader(socket.getInputStream());
    ends = false;
  }

  /** The answer's status; its body stays until the next exchange. */
  int send(byte[] request) throws IOException {
    if (ends) {
      renew();
    }
    socket.getOutputStream().write(request);
    body.reset();
    var status = Integer.parseInt(in.line().substring(9, 12));
    var length = 0;
    var chunked = false;
    for (var header = in.line(); !header.isEmpty(); header = in.line()) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).trim());
      } else if (header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
        chunked = header.contains("chunked");
      } else if (header.regionMatches(true, 0, "connection:", 0, 11)) {
        ends = header.contains("close");
      }
    }
    if (chunked) {
      in.copyChunks(body);
    } else {
      in.copy(length, body);
    }
    return status;
  }

  String body() {
    return body.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
