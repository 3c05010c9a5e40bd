package no.helhet.praksis.kartlegging;

import no.helhet.platform.database.Selection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Finished mappings as those see them who count and name nobody. [KartleggingFullfort] tells of
/// each.
@Service
@Transactional(readOnly = true)
public class Kartleggingstelling {
    private static final String SELECT =
            """
            select id, bydel, person_id, enhetsnr, (fullfort at time zone 'Europe/Oslo')::date dag
            from kartlegging.kartlegging
            where kommunenr = :k and status = 'FULLFORT' and\s\
            """;

    private final JdbcClient jdbc;

    Kartleggingstelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param fullfort the day it was finished
    public record Rad(UUID id, String bydel, UUID personId, String enhetsnr, LocalDate fullfort) {}

    public List<Rad> find(String kommunenr, Selection selection) {
        return selection
                .ask(jdbc, kommunenr, SELECT, "id", "person_id")
                .query(
                        (row, i) ->
                                new Rad(
                                        row.getObject("id", UUID.class),
                                        row.getString("bydel"),
                                        row.getObject("person_id", UUID.class),
                                        row.getString("enhetsnr"),
                                        row.getObject("dag", LocalDate.class)))
                .list();
    }
}
