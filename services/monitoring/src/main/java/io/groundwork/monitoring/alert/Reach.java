package io.groundwork.monitoring.alert;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells addresses of the public internet from those of this machine and its networks. */
final class Reach {

  private Reach() {}

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublicSix(six.getAddress());
      default -> false;
    };
  }

  /** RFC 6890: this network, carriers' shared space, protocol assignments, benchmarks, reserved. */
  private static boolean isPublic(byte[] bytes) {
    var first = bytes[0] & 0xff;
    var second = bytes[1] & 0xff;
    return first != 0
        && first < 240
        && !(first == 100 && (second & 0xc0) == 64)
        && !(first == 192 && second == 0 && bytes[2] == 0)
        && !(first == 198 && (second & 0xfe) == 18);
  }

  /**
   * Global unicast (2000::/3) alone; 6to4 and Teredo wrap an address of version 4, as NAT64 does.
   */
  private static boolean isPublicSix(byte[] bytes) {
    var first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    var second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
    return (first & 0xe000) == 0x2000 && first != 0x2002 && !(first == 0x2001 && second == 0);
  }
}
