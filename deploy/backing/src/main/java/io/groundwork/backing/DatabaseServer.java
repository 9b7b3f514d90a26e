package io.groundwork.backing;

/** PostgreSQL, however it runs, with one user who may do everything. */
public interface DatabaseServer extends Server {

  String USER = "groundwork";
  String PASSWORD = "groundwork";

  String jdbcUrl(String database);

  /** Creates the database unless it exists; names are letters, digits, underscores and hyphens. */
  default void createDatabase(String database) {
    new PostgresDatabases(this).create(database);
  }

  default void dropDatabase(String database) {
    new PostgresDatabases(this).drop(database);
  }

  /** Whether it takes a connection now. */
  default boolean answers() {
    return new PostgresDatabases(this).answers();
  }
}
