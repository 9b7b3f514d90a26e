package io.groundwork.local;

import java.time.InstantSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who asks the running services for what only administrators may. */
final class AdministratorOptions {

  @Mixin private StateOption state = new StateOption();

  @Option(
      names = "--user",
      defaultValue = "admin",
      description = "An administrator (default: ${DEFAULT-VALUE}).")
  private String user = "admin";

  @Option(
      names = "--password",
      defaultValue = "${env:GROUNDWORK_PASSWORD:-" + Organisations.PASSWORD + "}",
      description = "Their password (default: GROUNDWORK_PASSWORD, else the scenario's).")
  private String password = Organisations.PASSWORD;

  /**
   * Signed in at the running system.
   *
   * @throws Problem if nothing runs, or the password is wrong
   */
  AdministratorApi signIn() {
    var addresses = Addresses.require(state.home());
    var token =
        new FreshToken(
            () -> new SignIn(addresses.url("identity")).token(user, password),
            InstantSource.system());
    token.text();
    return new AdministratorApi(addresses, token);
  }
}
