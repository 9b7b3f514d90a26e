package io.groundwork.acceptance;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A service's database, read from outside. */
public final class Database {

  private final String url;

  public Database(Addresses addresses, String service) {
    this.url = addresses.database(service);
  }

  long number(String query) {
    return Long.parseLong(texts(query).getFirst());
  }

  /** One text per row, columns joined by a space. */
  public List<String> texts(String query) {
    try (var connection = DriverManager.getConnection(url, "groundwork", "groundwork");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        var columns = new ArrayList<String>();
        for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          columns.add(String.valueOf(rows.getString(column)));
        }
        texts.add(String.join(" ", columns));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(url, e);
    }
  }
}
