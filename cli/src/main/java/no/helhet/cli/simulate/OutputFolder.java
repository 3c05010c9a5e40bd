package no.helhet.cli.simulate;

import no.helhet.cli.OutputFiles;
import no.helhet.cli.demo.BadInput;
import no.helhet.regelverk.Regelversjon;
import no.helhet.regelverk.mikrosimulering.Comparison.Totals;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The folder for what comes of a simulation. The same inputs give the same bytes; each
/// file is whole or not there.
public final class OutputFolder {
    private final OutputFiles files;

    private OutputFolder(OutputFiles files) {
        this.files = files;
    }

    /// Makes the folder when it is not there, and finds out that it can be written to.
    public static OutputFolder open(Path folder) throws BadInput {
        return new OutputFolder(OutputFiles.in(folder));
    }

    /// @return the names of the files
    public List<String> write(Result result) throws IOException {
        var comparison = result.comparison();
        var files = new LinkedHashMap<String, String>();
        files.put("total.csv", Csv.total(comparison.all()));
        files.put("households.csv", Csv.groups("household", comparison.byType()));
        files.put("deciles.csv", Csv.groups("decile", comparison.byDecile()));
        files.put("municipalities.csv", Csv.groups("kommunenr", comparison.byMunicipality()));
        files.put("households.svg", Charts.households(result).file());
        files.put("deciles.svg", Charts.deciles(result).file());
        files.put("simulation.json", json(result));
        for (var file : files.entrySet()) {
            this.files.write(file.getKey(), out -> out.write(file.getValue()));
        }
        return List.copyOf(files.keySet());
    }

    private static String json(Result result) throws IOException {
        var request = result.request();
        var all = new LinkedHashMap<String, Object>();
        all.put("regelversjon", Regelversjon.GJELDENDE);
        all.put("month", request.month().toString());
        all.put("population", population(request.source(), result.comparison().all()));
        all.put(
                "first",
                map("date", request.first().date().toString(), "values", values(result.before())));
        all.put(
                "second",
                map(
                        "date",
                        request.otherDate().toString(),
                        "rules",
                        request.files().stream()
                                .map(f -> map("id", f.parameter().id(), "yaml", f.yaml()))
                                .toList(),
                        "adjust",
                        request.adjustments().stream().map(Adjustment::text).toList(),
                        "values",
                        values(result.after())));
        all.put("assumptions", Result.ASSUMPTIONS);
        all.put("month_ore", totals(result.comparison().all()));
        var indent = new DefaultIndenter("  ", "\n");
        var printer =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        return JsonMapper.builder().build().writer().with(printer).writeValueAsString(all) + "\n";
    }

    private static Map<String, Object> population(Source source, Totals totals) throws IOException {
        return switch (source) {
            case Source.Synthetic(int households, long seed) ->
                    map("households", households, "seed", seed);
            case Source.File(Path path) ->
                    map(
                            "households",
                            totals.households(),
                            "file",
                            String.valueOf(path.getFileName()),
                            "sha256",
                            sha256(Files.readAllBytes(path)));
        };
    }

    private static List<Map<String, Object>> values(List<Funnet> values) {
        return values.stream()
                .map(
                        f ->
                                map(
                                        "id", f.id(),
                                        "value", f.value(),
                                        "unit", f.unit().isMoney() ? "ore" : f.unit().word(),
                                        "from", f.from().toString(),
                                        "to", f.to() == null ? null : f.to().toString(),
                                        "certainty", f.certainty().word(),
                                        "source", f.source(),
                                        "hjemmel", f.hjemmel()))
                .toList();
    }

    private static Map<String, Object> totals(Totals totals) {
        return map(
                "households", totals.households(),
                "recipients_before", totals.recipientsBefore(),
                "recipients_after", totals.recipientsAfter(),
                "before", totals.before().ore(),
                "after", totals.after().ore(),
                "difference", totals.difference().ore());
    }

    private static Map<String, Object> map(
            @org.jspecify.annotations.Nullable Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
