package no.helhet.benchmark;

import no.helhet.benchmark.BenchCommand.Row;
import no.helhet.cli.LocalServer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// The reception, asked by a client in a process of its own ([DeskClient]).
final class Desk {
    /// The address and name of those who are not in the queue already.
    static final String NOT_WAITING =
            """
            select kommunenr || '-' || id || ' ' || fornavn || ' ' || etternavn
            from person.person p
            where kommunenr = ? and adressebeskyttelse = 'INGEN'
              and fornavn is not null
              and not exists (select from mottak.henvendelse h
                where h.kommunenr = p.kommunenr and h.person_id = p.id
                  and h.status <> 'FERDIG')\
            """;

    private static final int SAMPLE = 10_000;
    private final LocalServer server;
    private final int seconds;

    Desk(LocalServer server, int seconds) {
        this.server = server;
        this.seconds = seconds;
    }

    /// The client prints what it has measured.
    void measure(Row row) throws IOException, InterruptedException, SQLException {
        var client =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-Dfile.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DeskClient.class.getName(),
                                server.address(),
                                row.name(),
                                Integer.toString(seconds))
                        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var in = client.outputWriter(StandardCharsets.UTF_8)) {
            for (var line : asked(row)) {
                in.write(line);
                in.write('\n');
            }
        }
        try {
            if (client.waitFor() != 0) {
                throw new IllegalStateException("The client failed; the lines above say why");
            }
        } finally {
            client.destroy();
        }
    }

    private List<String> asked(Row row) throws SQLException {
        return switch (row) {
            case find -> Sample.draw(server, Reads.WORDS, SAMPLE);
            case register, desks -> Sample.draw(server, NOT_WAITING, SAMPLE);
            default -> List.of();
        };
    }
}
