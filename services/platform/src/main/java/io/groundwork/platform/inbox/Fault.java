package io.groundwork.platform.inbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why a message cannot be taken. */
record Fault(ParkedCode code, String cause) {

  static final Fault BEHIND =
      new Fault(ParkedCode.BEHIND, "waits behind an earlier message of its key");

  private static final Logger log = LoggerFactory.getLogger(Fault.class);

  /** Says it to whoever watches the log. */
  static Fault report(String handler, Received message, RuntimeException failure) {
    log.atError()
        .addKeyValue("handler", handler)
        .addKeyValue("topic", message.record().topic())
        .addKeyValue("key", message.key())
        .addKeyValue("offset", message.record().offset())
        .setCause(failure)
        .log("Parked a message; its key halts until an operator decides");
    var said = failure.getMessage();
    var code = failure instanceof GapFound ? ParkedCode.GAP : ParkedCode.FAULT;
    return new Fault(code, said == null ? failure.toString() : said);
  }
}
