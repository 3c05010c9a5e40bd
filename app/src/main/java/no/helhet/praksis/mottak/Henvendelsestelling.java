package no.helhet.praksis.mottak;

import no.helhet.platform.database.Selection;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// Enquiries as those see them who count and name nobody, those of unknown persons too.
/// [HenvendelseEndret] tells when one has changed.
@Service
@Transactional(readOnly = true)
public class Henvendelsestelling {
    private static final String SELECT =
            """
            select id, bydel, person_id, enhetsnr, dag, kanal, gjelder, hast, tolk, ankom,
              extract(epoch from hentet - ankom)::int ventet,
              extract(epoch from ferdig - hentet)::int samtale, utfall
            from mottak.henvendelse
            where kommunenr = :k and\s\
            """;

    private final JdbcClient jdbc;

    Henvendelsestelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An enquiry as it stands.
    ///
    /// @param personId null when nobody knows who it was
    /// @param kanal OPPMOTE, TELEFON, DIGITALT, AVTALE or HENVIST
    /// @param gjelder OKONOMI, BOLIG, GJELD, PAPIRER, ARBEID, AVTALE or ANNET
    /// @param hast NEI, MAT, TAK or VOLD
    /// @param ventet seconds from coming until fetched, null when not fetched
    /// @param samtale seconds from fetched until the end, null when not fetched or not ended
    /// @param utfall RAD, SOKNAD, HENVIST, AVTALE, PAPIRER, SVART, GIKK or UTEN_SVAR, null while
    /// open
    public record Rad(
            UUID id,
            String bydel,
            @Nullable UUID personId,
            String enhetsnr,
            LocalDate dag,
            String kanal,
            String gjelder,
            String hast,
            boolean tolk,
            Instant ankom,
            @Nullable Integer ventet,
            @Nullable Integer samtale,
            @Nullable String utfall) {}

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
                                        row.getObject("dag", LocalDate.class),
                                        row.getString("kanal"),
                                        row.getString("gjelder"),
                                        row.getString("hast"),
                                        row.getBoolean("tolk"),
                                        row.getObject("ankom", OffsetDateTime.class).toInstant(),
                                        row.getObject("ventet", Integer.class),
                                        row.getObject("samtale", Integer.class),
                                        row.getString("utfall")))
                .list();
    }
}
