package io.groundwork.portal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.portal.bulk.ImportRow;
import io.groundwork.portal.bulk.ImportRow.State;
import io.groundwork.portal.bulk.UnreadableFile;
import io.groundwork.portal.service.Problem.Invalid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFileTests {

  private static final String HEAD =
      "title;summary;region;activity;capexAmount;capexCurrency;jobs;siteTrack;earliestOn;railAccess;"
          + "partner1.name;partner1.side;partner1.sharePercent;partner2.name;partner2.side;"
          + "partner2.sharePercent;reference";
  private static final String FARM =
      "Farm;\"Milk; cheese\";ru-kha;0141;1 250"
          + " 000,50;rub;12;OWN_SITE;;;Amur;RU-KHA;60;Mogilev;BY;40;";

  @Test
  void readsWhatASpreadsheetOfAnyCountryWrites() {
    var row = only(HEAD + "\r\n" + FARM + "\r\n");
    assertThat(row.state()).isEqualTo(State.READY);
    assertThat(row.statement())
        .containsEntry("summary", "Milk; cheese")
        .containsEntry("region", "RU-KHA")
        .containsEntry("capex", Map.of("amount", "1250000.50", "currency", "RUB"));
    var tabbed = only((HEAD + "\n" + FARM.replace("; ", ", ")).replace(';', '\t'));
    assertThat(tabbed.state()).isEqualTo(State.READY);
  }

  @Test
  void knowsTheSameRowAgainAndAChangedOneByItsReference() {
    var farm = only(HEAD + "\n" + FARM);
    assertThat(only("\ufeff" + HEAD + "\n\n" + FARM).id()).isEqualTo(farm.id());
    assertThat(only(HEAD + "\n" + FARM.replace("Farm", "Mill")).id()).isNotEqualTo(farm.id());
    var named = only(HEAD + "\n" + FARM + "A-1");
    var changed = only(HEAD + "\n" + FARM.replace("Farm", "Mill") + "A-1");
    assertThat(changed.id()).isEqualTo(named.id()).isNotEqualTo(farm.id());
    assertThat(changed.key()).isNotEqualTo(named.key());
    assertThat(ImportFile.read(bytes(HEAD + "\n" + FARM), "others").getFirst().id())
        .isNotEqualTo(farm.id());
  }

  @Test
  void registersAProjectThatStandsInTwoRowsOnce() {
    var rows = ImportFile.read(bytes(HEAD + "\n" + FARM + "\n" + FARM), "agency");
    assertThat(rows).extracting(ImportRow::state).containsExactly(State.READY, State.REFUSED);
    assertThat(rows.getLast().errors())
        .containsExactly(new Invalid("#2", "import.wrong.same", "import.wrong.same.remedy"));
  }

  @Test
  void saysOfEachCellWhatIsWrongWithIt() {
    var row =
        only(
            HEAD
                + "\n"
                + "Farm;;Amur;41x;1,234;RUB;1.5;PLOT;31.12.2027;perhaps;Amur;BY;60;Mogilev;BY;30;");
    assertThat(row.state()).isEqualTo(State.REFUSED);
    assertThat(row.errors())
        .extracting(Invalid::field)
        .containsExactlyInAnyOrder(
            "summary",
            "region",
            "activity",
            "capexAmount",
            "jobs",
            "siteTrack",
            "earliestOn",
            "railAccess",
            "partner1.side",
            "partner1.sharePercent");
  }

  @Test
  void refusesAHeadItDoesNotKnow() {
    var row = only("title;tittle;title\na;b;c");
    assertThat(row.errors())
        .contains(
            new Invalid("tittle", "import.wrong.column", "import.wrong.column.remedy"),
            new Invalid("title", "import.wrong.double", "import.wrong.double.remedy"),
            new Invalid("summary", "import.wrong.missing", "import.wrong.missing.remedy"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "title", "title\n\n"})
  void saysWhenThereIsNoRow(String text) {
    assertThatThrownBy(() -> ImportFile.read(bytes(text), "agency"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessage("import.wrong.empty");
  }

  @Test
  void refusesBytesThatAreNoTable() {
    for (var text : List.of("PK\u0003\u0004broken", "\u00ff", "title\n\"open")) {
      assertThatThrownBy(
              () -> ImportFile.read(text.getBytes(StandardCharsets.ISO_8859_1), "agency"))
          .isInstanceOf(UnreadableFile.class);
    }
  }

  @Test
  void readsAWorkbookWithItsNumbersAndDays() throws IOException {
    var row = ImportFile.read(workbook(), "agency").getFirst();
    assertThat(row.errors()).isEmpty();
    assertThat(row.number()).isEqualTo(2);
    assertThat(row.statement())
        .containsEntry("activity", "0141")
        .containsEntry("capex", Map.of("amount", "1250000.5", "currency", "RUB"));
    assertThat(row.statement().get("siteNeeds")).asString().contains("earliestOn=2027-05-01");
    assertThat(row.statement().get("partners")).asString().contains("sharePercent=33.3");
  }

  private static byte[] workbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Test", "1.0")) {
      var sheet = workbook.newWorksheet("projects");
      var head = HEAD.split(";");
      var cells = FARM.replace("Milk; cheese", "Milk").replace("\"", "").split(";", -1);
      for (int at = 0; at < head.length; at++) {
        sheet.value(0, at, head[at]);
        sheet.value(1, at, cells[at]);
      }
      sheet.value(1, 3, 141);
      sheet.value(1, 4, 1250000.5);
      sheet.value(1, 8, LocalDate.of(2027, 5, 1));
      sheet.value(1, 12, 100 - 66.7);
      sheet.value(1, 15, 66.7);
    }
    return bytes.toByteArray();
  }

  private static ImportRow only(String text) {
    var rows = ImportFile.read(bytes(text), "agency");
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
