package no.helhet.cli.simulate;

import no.helhet.cli.demo.BadInput;
import no.helhet.regelverk.mikrosimulering.Population;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A CSV file with a household on each line, UTF-8, with comma or semicolon between the fields.
/// The first line names the columns, in any order; see [PopulationColumn]. A file with any fault is
/// refused as a whole. What stands in a field is never repeated: it may be about a person.
final class PopulationFile {
    private static final int SHOWN = 20;

    private final List<String> faults = new ArrayList<>();
    private final Population.Builder population = new Population.Builder(1_000);
    private List<PopulationColumn> columns = List.of();
    private String separator = ",";
    private int faultCount;
    private int rows;

    private PopulationFile() {}

    static Population read(Path path) throws BadInput {
        var file = new PopulationFile();
        try (var lines = Files.newBufferedReader(path)) {
            var header = lines.readLine();
            file.readHeader(path, header == null ? "" : header);
            var number = 1;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    file.readRow(number, line);
                }
            }
        } catch (CharacterCodingException e) {
            throw new BadInput(
                    "--population: %s is not UTF-8 text. Save it as CSV UTF-8".formatted(path));
        } catch (IOException e) {
            throw new BadInput(
                    "--population: %s can not be read. Give a file that is there".formatted(path));
        }
        return file.population(path);
    }

    private void readHeader(Path path, String header) throws BadInput {
        var text = header.startsWith("\ufeff") ? header.substring(1) : header;
        separator = text.contains(";") ? ";" : ",";
        columns = new ArrayList<>();
        for (var name : text.split(separator, -1)) {
            var column = PopulationColumn.named(name.strip());
            if (column == null || columns.contains(column)) {
                throw new BadInput(
                        "--population: line 1 of %s does not name the columns. Write %s"
                                .formatted(path, PopulationColumn.header()));
            }
            columns.add(column);
        }
        for (var column : PopulationColumn.values()) {
            if (column.isRequired() && !columns.contains(column)) {
                throw new BadInput(
                        "--population: line 1 of %s has no column %s. Write %s"
                                .formatted(path, column.word(), PopulationColumn.header()));
            }
        }
    }

    private void readRow(int number, String line) {
        rows++;
        var fields = line.split(separator, -1);
        if (fields.length != columns.size()) {
            fault(
                    number,
                    "%d fields, not %d. Write one for each column, none with '%s' or quotes in it"
                            .formatted(fields.length, columns.size(), separator));
            return;
        }
        if (rows > Source.MOST_HOUSEHOLDS) {
            return;
        }
        var row = new PopulationRow();
        var before = faultCount;
        for (var i = 0; i < fields.length; i++) {
            var remedy = columns.get(i).read(fields[i].strip(), row);
            if (remedy != null) {
                fault(number, columns.get(i).word() + ": " + remedy);
            }
        }
        if (faultCount == before) {
            if (row.hasOrphans()) {
                fault(
                        number,
                        "barn: there is no child whose earnings or savings these are. Write the"
                                + " child, or 0 in barns_arbeidsinntekt and barns_sparepenger");
                return;
            }
            population.add(row.household());
        }
    }

    private void fault(int line, String remedy) {
        faultCount++;
        if (faults.size() < SHOWN) {
            faults.add("  line %d, %s".formatted(line, remedy));
        }
    }

    private Population population(Path path) throws BadInput {
        if (faultCount > 0) {
            var more = faultCount - faults.size();
            throw new BadInput(
                    "--population: %s has %d %s, and nothing was computed.%n%s%s"
                            .formatted(
                                    path,
                                    faultCount,
                                    faultCount == 1 ? "fault" : "faults",
                                    String.join("\n", faults),
                                    more == 0 ? "" : "\n  and %d more".formatted(more)));
        }
        if (rows == 0 || rows > Source.MOST_HOUSEHOLDS) {
            throw new BadInput(
                    "--population: %s has %d households. Give from 1 to %d"
                            .formatted(path, rows, Source.MOST_HOUSEHOLDS));
        }
        return population.build();
    }
}
