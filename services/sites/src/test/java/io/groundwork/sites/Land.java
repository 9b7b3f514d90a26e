package io.groundwork.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/**
 * Territories and plots to test on; every square has corners in whole hundredths of a degree. Each
 * territory has ground of its own, a degree wide; a test speaks of all as if they began at 135.
 */
@TestComponent
public class Land {

  private static final Map<String, Integer> GROUNDS = new ConcurrentHashMap<>();
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final SitesUnderTest sites;

  Land(SitesUnderTest sites) {
    this.sites = sites;
  }

  /** A longitude on the territory's own ground. */
  public static double at(String territoryId, double longitude) {
    return Math.round((longitude - 135 + ground(territoryId)) * 1e6) / 1e6;
  }

  /** Its western edge, from -180 to 164, so that land beside it is on the map too. */
  private static int ground(String territoryId) {
    return GROUNDS.computeIfAbsent(
        territoryId, _ -> Math.floorMod(NEXT.getAndIncrement(), 345) - 180);
  }

  public static String square(double west, double south, double size) {
    return """
    {"type":"Polygon","coordinates":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}
    """
        .formatted(west, south, west + size, south + size);
  }

  public static String utilities(int powerKw) {
    return """
    {"powerKw":"%d","gasM3PerHour":0,"waterM3PerDay":0,"roadAccess":true,"railAccess":false}
    """
        .formatted(powerKw);
  }

  public static String territoryBody(String id, int sharedPowerKw) {
    return """
    {"id":"%s","name":"North","region":"RU-KHA","regime":"RU-ADT","boundary":%s,"sharedUtilities":%s}
    """
        .formatted(id, square(at(id, 135), 48, 1), utilities(sharedPowerKw));
  }

  public static String plotBody(String id, String territoryId, double west, int powerKw) {
    return """
    {"id":"%s","territoryId":"%s","name":"Plot at %s","boundary":%s,"utilities":%s,
     "labourJobs":100,"availableFrom":"2022-06-01"}
    """
        .formatted(
            id, territoryId, west, square(at(territoryId, west), 48.5, 0.01), utilities(powerKw));
  }

  public String territory(int sharedPowerKw) {
    var id = UUID.randomUUID().toString();
    var answer =
        sites.post(SitesUnderTest.OFFICER, "/territories", territoryBody(id, sharedPowerKw));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return id;
  }

  /** Another territory on the same ground. */
  public String territoryUpon(String other) {
    var id = UUID.randomUUID().toString();
    GROUNDS.put(id, ground(other));
    var answer = sites.post(SitesUnderTest.OFFICER, "/territories", territoryBody(id, 0));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return id;
  }

  public String plot(String territoryId, double west, int powerKw) {
    var id = UUID.randomUUID().toString();
    var answer =
        sites.post(SitesUnderTest.OFFICER, "/plots", plotBody(id, territoryId, west, powerKw));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return id;
  }
}
