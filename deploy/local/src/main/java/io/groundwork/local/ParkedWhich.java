package io.groundwork.local;

import picocli.CommandLine.Parameters;

/** Which message, as 'parked list' names it. */
final class ParkedWhich {

  @Parameters(index = "0", paramLabel = "SERVICE", description = "The service that parked it.")
  private String service = "";

  @Parameters(index = "1", paramLabel = "POSITION", description = "Its number in the list.")
  private long position;

  String service() {
    return Parked.known(service);
  }

  String path() {
    return "/parked/" + position;
  }
}
