package io.groundwork.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the events of one project so far say about the gates of its stages. */
final class Course {

  private static final Set<String> ENDS = Set.of("REJECTED", "WITHDRAWN", "CANCELLED");

  private final Set<String> needed = new HashSet<>(Set.of("SITE", "FINANCING"));
  private final Set<String> secured = new HashSet<>();
  private final Map<String, String> planned = new HashMap<>();
  private final Set<String> reached = new HashSet<>();
  private String last = "";
  private String registrar = "";
  private boolean allocated;
  private boolean fourEyes = true;
  private boolean paused;
  private boolean signed;

  void on(Published event) {
    last = event.name();
    switch (last) {
      case "ProjectRegistered", "ProjectRevised" -> registrar = event.text("details.registrar");
      case "ProjectAccepted" -> accepted(event);
      case "TrackSecured" -> secured.add(event.text("track"));
      case "TrackLost" -> secured.remove(event.text("track"));
      case "PartnerSigned" -> signed = event.text("remaining").equals("0");
      case "PartnerExited", "SharesProposed" -> signed = false;
      case "MilestonePlanned" -> planned.put(event.text("code"), event.text("kind"));
      case "MilestoneReached" -> reached(event);
      case "ProjectPutOnHold" -> paused = true;
      case "ProjectResumed" -> paused = false;
      default -> {}
    }
  }

  private void accepted(Published event) {
    fourEyes = !event.text("reviewer").equals(registrar);
    allocated = event.text("details.siteTrack").equals("ALLOCATED_PLOT");
    if (!event.text("details.regime").equals("null")) {
      needed.add("RESIDENCY");
    }
  }

  private void reached(Published event) {
    planned.remove(event.text("code"));
    reached.add(event.text("kind"));
  }

  /** Simple name of the last event. */
  String last() {
    return last;
  }

  /** What the gate of the stage asks for and the events do not tell of. */
  List<String> missing(Published move, boolean leased) {
    var stage = move.text("stage");
    var forward = !ENDS.contains(stage) && !last.equals("TrackLost");
    var missing = new ArrayList<String>();
    require(missing, !paused || !forward, "a resumption");
    require(missing, fourEyes, "four eyes");
    switch (stage) {
      case "CLOSING" -> require(missing, secured.containsAll(needed), "all tracks");
      case "CONSTRUCTION" -> {
        require(missing, secured.containsAll(needed), "all tracks");
        require(missing, signed, "all signatures");
        require(missing, leased || !allocated, "a lease");
      }
      case "COMMISSIONING" -> requireDone(missing, "CONSTRUCTION");
      case "OPERATION" -> requireDone(missing, "ACCEPTANCE", "UTILITIES_LIVE", "FIRST_OUTPUT");
      case "COMPLETED" -> requireDone(missing, "FINAL_EVALUATION");
      default -> {}
    }
    return missing;
  }

  private void requireDone(List<String> missing, String... kinds) {
    for (var kind : kinds) {
      require(missing, reached.contains(kind) && !planned.containsValue(kind), kind);
    }
  }

  private static void require(List<String> missing, boolean holds, String what) {
    if (!holds) {
      missing.add(what);
    }
  }
}
