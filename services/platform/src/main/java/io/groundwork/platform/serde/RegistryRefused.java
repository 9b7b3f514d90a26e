package io.groundwork.platform.serde;

/** The registry works and said no; trying again gives the same answer. */
public final class RegistryRefused extends SerdeException {

  private final int status;
  private final int code;

  RegistryRefused(String message, int status, int code) {
    super(message, null);
    this.status = status;
    this.code = code;
  }

  public int status() {
    return status;
  }

  /** The registry's own error code, such as 40403 for an unknown schema; else the HTTP status. */
  public int code() {
    return code;
  }

  public boolean notFound() {
    return status == 404;
  }
}
