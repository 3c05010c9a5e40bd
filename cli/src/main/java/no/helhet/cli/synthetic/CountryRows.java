package no.helhet.cli.synthetic;

import no.helhet.statistics.reference.SyntheticCountry;
import no.helhet.statistics.reference.SyntheticCountry.Cell;
import no.helhet.statistics.reference.SyntheticCountry.Options;
import no.helhet.statistics.reference.SyntheticCountry.Stratum;
import no.helhet.statistics.reference.SyntheticShapes;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Rows of what others have counted: the invented country that Havnvik lies in, as if a file of
/// figures had been imported. Its truth is known ([SyntheticCountry.Truth]); the same every time,
/// whatever the municipality's own seed.
final class CountryRows {
    private static final long SEED = 16;
    private static final int FIRST = 2000;
    private static final String COUNTRY = "0";
    private static final Map<String, String> COUNTIES =
            Map.of(
                    "46",
                    "Havfylket",
                    "91",
                    "Skogfylket",
                    "92",
                    "Fjellfylket",
                    "93",
                    "Elvefylket",
                    "94",
                    "Nordfylket");
    private static final Map<String, Double> SCENARIOS =
            Map.of("LAV", .001, "HOVED", .006, "HOY", .011);
    private static final int COMING_YEARS = 3;

    private final Rows rows;
    private final Worker reader;
    private final SyntheticCountry country;
    private final LocalDate today;
    private final UUID file;

    CountryRows(Rows rows, Worker reader, LocalDate today) {
        this.rows = rows;
        this.reader = reader;
        this.today = today;
        this.country = SyntheticCountry.draw(new Options(SEED, today.getYear() - 1, true, 1));
        this.file = UUID.nameUUIDFromBytes("Syntetisk land".getBytes(StandardCharsets.UTF_8));
    }

    void write() {
        areas();
        int figures = figures();
        rows.add(
                Table.OMRADEIMPORT,
                file,
                "syntetisk-land.csv",
                new byte[32],
                "Syntetisk land",
                today.withDayOfYear(1).plusDays(70),
                "LEST",
                "{}",
                figures,
                0,
                today.withDayOfYear(1).plusDays(71).atTime(9, 30).atZone(Workdays.OSLO).toInstant(),
                reader.id(),
                reader.navn());
    }

    private void areas() {
        area("LAND", COUNTRY, "Syntetisk land", "");
        new TreeMap<>(COUNTIES).forEach((code, name) -> area("FYLKE", code, name, COUNTRY));
        for (var area : country.areas()) {
            area(area.level(), area.code(), area.name(), area.parent());
            rows.add(
                    Table.OMRADEKART,
                    area.level(),
                    area.code(),
                    area.level().equals("BYDEL")
                            ? SyntheticShapes.geometry(area.column(), area.row())
                            : null,
                    area.column(),
                    area.row(),
                    file);
        }
    }

    private void area(String level, String code, String name, String over) {
        rows.add(Table.OMRADE, level, code, FIRST, null, name, over);
    }

    private int figures() {
        record Key(int year, Stratum stratum) {}
        int count = 0;
        var whole = new HashMap<Key, int[]>();
        var people = new HashMap<String, Integer>();
        for (var cell : country.cells()) {
            boolean unit = cell.area().length() > 4;
            count += cell(unit ? "GRUNNKRETS" : "KOMMUNE", cell, cell.stratum() == first());
            if (unit) {
                var sums =
                        whole.computeIfAbsent(
                                new Key(cell.year(), cell.stratum()), k -> new int[3]);
                sums[0] += cell.people();
                sums[1] += cell.recipients();
                sums[2] += cell.longTerm();
            }
            if (cell.year() == today.getYear() - 1) {
                var age = cell.stratum().ageFrom() + ":" + cell.stratum().ageTo();
                if (unit) {
                    people.merge(
                            cell.area().substring(0, 6) + ":" + age, cell.people(), Integer::sum);
                }
            }
        }
        for (var entry : whole.entrySet()) {
            var sums = entry.getValue();
            count +=
                    cell(
                            "KOMMUNE",
                            new Cell(
                                    SyntheticCountry.DIVIDED,
                                    entry.getKey().year(),
                                    entry.getKey().stratum(),
                                    sums[0],
                                    sums[1],
                                    sums[2]),
                            true);
        }
        return count + projections(people);
    }

    private Stratum first() {
        return country.cells().getFirst().stratum();
    }

    /// @param always whether nought is written too: one is enough to say that the area was counted
    private int cell(String level, Cell cell, boolean always) {
        int count = figure("FOLKEMENGDE", level, cell, cell.people(), always);
        count += figure("MOTTAKERE", level, cell, cell.recipients(), always);
        return count + figure("LANGTIDSMOTTAKERE", level, cell, cell.longTerm(), always);
    }

    private int figure(String variable, String level, Cell cell, int value, boolean always) {
        if (value == 0 && !always) {
            return 0;
        }
        var s = cell.stratum();
        rows.add(
                Table.OMRADETALL,
                variable,
                level,
                cell.area(),
                cell.year(),
                s.woman() ? "KVINNE" : "MANN",
                s.ageFrom(),
                s.ageTo(),
                "UTDANNING=%s;BOLIG=%s".formatted(s.education(), s.tenant() ? "LEIER" : "EIER"),
                value,
                file);
        return 1;
    }

    /// People in the coming years by district and age, in three scenarios.
    private int projections(Map<String, Integer> people) {
        var scenarios = new ArrayList<>(List.copyOf(SCENARIOS.entrySet()));
        scenarios.sort(Map.Entry.comparingByKey());
        int count = 0;
        for (var entry : new TreeMap<>(people).entrySet()) {
            var key = entry.getKey().split(":");
            for (var scenario : scenarios) {
                for (int y = 1; y <= COMING_YEARS; y++) {
                    rows.add(
                            Table.OMRADETALL,
                            "FREMSKRIVING",
                            "BYDEL",
                            key[0],
                            today.getYear() - 1 + y,
                            "",
                            Integer.parseInt(key[1]),
                            Integer.parseInt(key[2]),
                            "SCENARIO=" + scenario.getKey(),
                            Math.round(entry.getValue() * Math.pow(1 + scenario.getValue(), y)),
                            file);
                    count++;
                }
            }
        }
        return count;
    }
}
