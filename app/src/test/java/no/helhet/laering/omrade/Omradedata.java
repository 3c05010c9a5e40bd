package no.helhet.laering.omrade;

import no.helhet.platform.database.Ids;
import no.helhet.statistics.reference.SyntheticCountry;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// The divided municipality of the synthetic country, under another number, in the tables.
final class Omradedata {
    private Omradedata() {}

    /// @param years those that are loaded
    /// @return the import
    static UUID load(SyntheticCountry land, String kommunenr, List<Integer> years) {
        var id = Ids.next();
        TestData.execute(
                """
                insert into omrade.import (id, filnavn, sha256, kilde, hentet, status, kobling, lest,
                  lest_av, lest_navn)
                values (?, 'prove.csv', sha256(?::text::bytea), 'Prøvetall', date '2026-03-12', 'LEST', '{}', now(), ?,
                  'Prøve')
                """,
                id,
                id,
                id);
        try (var connection = TestDatabase.connect("helhet_owner")) {
            connection.setAutoCommit(false);
            try (var areas =
                            connection.prepareStatement(
                                    "insert into omrade.omrade (niva, kode, fom, navn, over) values"
                                            + " (?, ?, 2000, ?, ?) on conflict do nothing");
                    var map =
                            connection.prepareStatement(
                                    "insert into omrade.kart (niva, kode, kolonne, rad, import_id)"
                                            + " values (?, ?, ?, ?, ?)");
                    var figures =
                            connection.prepareStatement(
                                    "insert into omrade.tall values (?, 'GRUNNKRETS', ?, ?, ?, ?,"
                                            + " ?, ?, ?, ?)")) {
                for (var area : land.areas()) {
                    if (area.code().startsWith(SyntheticCountry.DIVIDED)) {
                        areas(areas, kommunenr, area);
                        if (area.level().equals("BYDEL")) {
                            map.setString(1, "BYDEL");
                            map.setString(2, code(kommunenr, area.code()));
                            map.setInt(3, area.column());
                            map.setInt(4, area.row());
                            map.setObject(5, id);
                            map.addBatch();
                        }
                    }
                }
                areas.executeBatch();
                map.executeBatch();
                for (var cell : land.cells()) {
                    if (cell.area().length() == 8 && years.contains(cell.year())) {
                        figure(figures, kommunenr, cell, "FOLKEMENGDE", cell.people(), id);
                        figure(figures, kommunenr, cell, "MOTTAKERE", cell.recipients(), id);
                        figure(figures, kommunenr, cell, "LANGTIDSMOTTAKERE", cell.longTerm(), id);
                    }
                }
                figures.executeBatch();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    static String code(String kommunenr, String code) {
        return kommunenr + code.substring(4);
    }

    private static void areas(PreparedStatement areas, String kommunenr, SyntheticCountry.Area area)
            throws SQLException {
        areas.setString(1, area.level());
        areas.setString(2, code(kommunenr, area.code()));
        areas.setString(3, area.name());
        areas.setString(4, area.level().equals("KOMMUNE") ? "46" : code(kommunenr, area.parent()));
        areas.addBatch();
    }

    private static void figure(
            PreparedStatement figures,
            String kommunenr,
            SyntheticCountry.Cell cell,
            String variable,
            int value,
            UUID file)
            throws SQLException {
        var s = cell.stratum();
        figures.setString(1, variable);
        figures.setString(2, code(kommunenr, cell.area()));
        figures.setInt(3, cell.year());
        figures.setString(4, s.woman() ? "KVINNE" : "MANN");
        figures.setInt(5, s.ageFrom());
        figures.setInt(6, s.ageTo());
        figures.setString(
                7, "UTDANNING=%s;BOLIG=%s".formatted(s.education(), s.tenant() ? "LEIER" : "EIER"));
        figures.setDouble(8, value);
        figures.setObject(9, file);
        figures.addBatch();
    }
}
