package io.groundwork.acceptance.portal;

import java.util.UUID;

/**
 * A project of the reference scenario as its registrar types it; titles are of this run.
 *
 * @param regime empty where it asks for none
 */
record Venture(
    String title,
    String summary,
    String activity,
    String capex,
    String jobs,
    Partner first,
    Partner second,
    Needs needs,
    String regime) {

  record Partner(String name, String side, String share) {}

  record Needs(String area, String power, String gas, String water, boolean rail) {}

  static Venture dairyFarm() {
    return new Venture(
        "Dairy farm with 1,800 cows " + UUID.randomUUID(),
        "Milk and meat for a region with large demand for both.",
        "0141",
        "2 400 000 000,00",
        "180",
        new Partner("Amur Agro Holding", "RU-KHA", "60"),
        new Partner("Mogilev Dairy Technologies", "BY", "40"),
        new Needs("50", "3200", "800", "700", false),
        "RU-ADT");
  }

  static Venture logistics() {
    return new Venture(
        "Transport and logistics complex " + UUID.randomUUID(),
        "Terminal with warehouses, customs and a rail siding.",
        "5210",
        "3 100 000 000,00",
        "240",
        new Partner("Khabarovsk Terminal", "RU-KHA", "51"),
        new Partner("Belarus Freight Lines", "BY", "49"),
        new Needs("45", "2800", "500", "120", true),
        "");
  }

  static Venture greenhouse() {
    return new Venture(
        "Greenhouse complex " + UUID.randomUUID(),
        "Vegetables under glass all the year.",
        "0113",
        "620 000 000,00",
        "90",
        new Partner("Amur Vegetables", "RU-KHA", "70"),
        new Partner("Minsk Greenhouses", "BY", "30"),
        new Needs("20", "1200", "600", "400", false),
        "RU-ADT");
  }
}
