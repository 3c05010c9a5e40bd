package no.helhet.praksis.utbetaling;

import no.helhet.platform.database.Selection;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Payments that have gone to the bank, as those see them who count and name nobody. What is
/// planned, held back or stopped is not among them.
@Service
@Transactional(readOnly = true)
public class Betalingstelling {
    private static final String SELECT =
            """
            select id, bydel, person_id, enhetsnr, sak_id, vedtak_id, form, maned, belop_ore,
              coalesce(utbetalt, forfall) dag, status
            from utbetaling.utbetaling
            where kommunenr = :k and status in ('SENDT', 'UTBETALT', 'AVVIST') and\s\
            """;

    private final JdbcClient jdbc;

    Betalingstelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param maned the first day of the month it is for
    /// @param dag the day the bank paid it; before that is known, the day it was due
    public record Rad(
            UUID id,
            String bydel,
            UUID personId,
            String enhetsnr,
            @Nullable UUID sakId,
            @Nullable UUID vedtakId,
            String form,
            LocalDate maned,
            long belopOre,
            LocalDate dag,
            String status) {}

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
                                        row.getObject("sak_id", UUID.class),
                                        row.getObject("vedtak_id", UUID.class),
                                        row.getString("form"),
                                        row.getObject("maned", LocalDate.class),
                                        row.getLong("belop_ore"),
                                        row.getObject("dag", LocalDate.class),
                                        row.getString("status")))
                .list();
    }
}
