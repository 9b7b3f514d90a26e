package io.groundwork.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.identity.Directory.Client;
import io.groundwork.identity.Directory.File;
import io.groundwork.identity.Directory.Organisation;
import io.groundwork.identity.Directory.Role;
import io.groundwork.identity.Directory.User;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectoryTests {

  @Test
  void knowsOfWhichOrganisationSomebodyIs() {
    var directory = directory(user("ann", "{noop}x"), client("ledger", "{noop}y"));

    assertThat(directory.subject("ann").orElseThrow().organisation()).isEqualTo("agency");
    assertThat(directory.subject("ledger").orElseThrow().roles()).containsExactly(Role.OBSERVER);
    assertThat(directory.subject("nobody")).isEmpty();
  }

  @Test
  void letsNoMachineSignInAsAPerson() {
    assertThat(directory(user("ann", "{noop}x"), client("ledger", "{noop}y")).user("ledger"))
        .isEmpty();
  }

  @Test
  void refusesAnIdUsedTwice() {
    assertThatThrownBy(() -> directory(user("ann", "{noop}x"), client("ann", "{noop}y")))
        .isInstanceOf(Directory.DirectoryRefused.class)
        .hasMessageContaining("'ann' is used twice");
  }

  @Test
  void refusesAPasswordThatNamesNoEncodingAndDoesNotRepeatIt() {
    assertThatThrownBy(() -> directory(user("ann", "open-secret"), client("ledger", "{noop}y")))
        .isInstanceOf(Directory.DirectoryRefused.class)
        .hasMessageContaining("'ann'")
        .hasMessageNotContaining("open-secret");
  }

  private static Directory directory(User user, Client client) {
    var organisation =
        new Organisation("agency", "Agency", "BANK", true, null, List.of(user), List.of(client));
    return new Directory(new File(List.of(organisation)));
  }

  private static User user(String id, String password) {
    return new User(id, "Ann Example", Set.of(Role.REVIEWER), password, null);
  }

  private static Client client(String id, String secret) {
    return new Client(id, "Ledger", Set.of(Role.OBSERVER), secret, null, null);
  }
}
