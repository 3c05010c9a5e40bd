package no.helhet.praksis.soknad;

import no.helhet.platform.database.Selection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Applications as those see them who count and name nobody. One whose link to a person was undone
/// is not among them.
@Service
@Transactional(readOnly = true)
public class Soknadstelling {
    private static final String SELECT =
            """
            select s.id, s.bydel, s.person_id, s.enhetsnr, s.nodhjelp, m.kanal,
              (s.mottatt at time zone 'Europe/Oslo')::date sokt
            from soknad.soknad s
            join soknad.melding m on m.kommunenr = :k and m.id = s.melding_id
            where s.kommunenr = :k and s.status <> 'ANGRET' and\s\
            """;

    private final JdbcClient jdbc;

    Soknadstelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param sokt the day it came
    public record Rad(
            UUID id,
            String bydel,
            UUID personId,
            String enhetsnr,
            LocalDate sokt,
            String kanal,
            boolean nodhjelp) {}

    public List<Rad> find(String kommunenr, Selection selection) {
        return selection
                .ask(jdbc, kommunenr, SELECT, "s.id", "s.person_id")
                .query(
                        (row, i) ->
                                new Rad(
                                        row.getObject("id", UUID.class),
                                        row.getString("bydel"),
                                        row.getObject("person_id", UUID.class),
                                        row.getString("enhetsnr"),
                                        row.getObject("sokt", LocalDate.class),
                                        row.getString("kanal"),
                                        row.getBoolean("nodhjelp")))
                .list();
    }
}
