package no.helhet.benchmark;

import no.helhet.cli.LocalServer;
import no.helhet.praksis.soknad.Del;
import no.helhet.praksis.soknad.Innsending;
import no.helhet.praksis.soknad.Kanal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

/// Whole applications: stored, read, identified, registered, and their cases opened.
final class Imports {
    private static final int APPLICATIONS = 4_000;
    private static final int BATCH = 100;
    private static final int TARGET_PER_SECOND = 1_000;
    private final LocalServer server;
    private final Report report;

    Imports(LocalServer server, Report report) {
        this.server = server;
        this.report = report;
    }

    void run() throws Exception {
        var innsending = server.context().getBean(Innsending.class);
        var numbers = findNumbers();
        var template = Files.readString(example("soknad.json"));
        var own = applicantOf(template);
        long before = countCases();
        var messages = new ArrayList<Innsending.Innsendt>();
        for (int i = 0; i < APPLICATIONS; i++) {
            var soknad = template.replace(own, numbers.get(i % numbers.size()));
            messages.add(
                    new Innsending.Innsendt(
                            Kanal.INNBOKS,
                            "bench",
                            List.of(
                                    part("melding.json", message(i)),
                                    part("soknad.json", soknad),
                                    part("vedlegg.json", "{\"vedlegg\":[]}"))));
        }
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < messages.size(); i += BATCH) {
                var batch = messages.subList(i, Math.min(messages.size(), i + BATCH));
                threads.submit(
                        () ->
                                innsending
                                        .receiveAll(batch)
                                        .forEach(k -> innsending.process(k.id())));
            }
        }
        while (countCases() < before + APPLICATIONS
                && System.nanoTime() - start < 120_000_000_000L) {
            Thread.sleep(20);
        }
        double rate = (countCases() - before) / ((System.nanoTime() - start) / 1e9);
        report.rate("Import of whole applications", rate, "1000/s", rate >= TARGET_PER_SECOND);
    }

    private static String message(int i) {
        return "{\"eksternRef\":\"bench" + i + "\",\"digisosId\":\"" + UUID.randomUUID() + "\"}";
    }

    private static Del part(String name, String content) {
        return new Del(name, "application/json", content.getBytes(StandardCharsets.UTF_8));
    }

    private static Path example(String name) {
        return Path.of(System.getProperty("helhet.home", "."), "eksempler", "enslig", name);
    }

    private static String applicantOf(String soknad) {
        var found =
                java.util.regex.Pattern.compile("\"verdi\"\\s*:\\s*\"([0-9]{11})\"")
                        .matcher(soknad);
        if (!found.find()) {
            throw new IllegalStateException("The example holds no number");
        }
        return found.group(1);
    }

    private List<String> findNumbers() throws SQLException {
        try (var connection = server.database().connect("helhet_loader");
                var statement =
                        connection.prepareStatement(
                                "select fnr from person.person where kommunenr = '4698' and fnr is"
                                        + " not null and fodselsdato < date '2000-01-01' and"
                                        + " adressebeskyttelse = 'INGEN' limit "
                                        + APPLICATIONS);
                var rows = statement.executeQuery()) {
            var numbers = new ArrayList<String>();
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
            return numbers;
        }
    }

    private long countCases() throws SQLException {
        try (var connection = server.database().connect("helhet_loader");
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select count(*) from sak.sak where soknad_id is not null")) {
            row.next();
            return row.getLong(1);
        }
    }
}
