package no.helhet.praksis.henvisning;

import no.helhet.platform.database.Selection;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Referrals that were sent, as those see them who count and name nobody. [HenvisningSendt] and
/// [HenvisningAvsluttet] tell when one has moved.
@Service
@Transactional(readOnly = true)
public class Henvisningstelling {
    private static final String SELECT =
            """
            select h.id, h.bydel, h.person_id, h.enhetsnr, h.slag, s.dag sendt,
              case when not h.apen then h.status end utfall,
              (select max(e.dag) from henvisning.skritt e
               where e.kommunenr = h.kommunenr and e.henvisning_id = h.id
                 and e.handling in ('AVVIS', 'UTFOR', 'TREKK')) avsluttet
            from henvisning.henvisning h
            join henvisning.skritt s
              on s.kommunenr = h.kommunenr and s.henvisning_id = h.id and s.handling = 'SEND'
            where h.kommunenr = :k and\s\
            """;

    private final JdbcClient jdbc;

    Henvisningstelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param slag the kind of receiver, [no.helhet.regelverk.henvisning.Mottakerslag]
    /// @param utfall AVVIST, UTFORT or TRUKKET, null while it is open
    public record Rad(
            UUID id,
            String bydel,
            UUID personId,
            String enhetsnr,
            String slag,
            LocalDate sendt,
            @Nullable LocalDate avsluttet,
            @Nullable String utfall) {}

    public List<Rad> find(String kommunenr, Selection selection) {
        return selection
                .ask(jdbc, kommunenr, SELECT, "h.id", "h.person_id")
                .query(
                        (row, i) ->
                                new Rad(
                                        row.getObject("id", UUID.class),
                                        row.getString("bydel"),
                                        row.getObject("person_id", UUID.class),
                                        row.getString("enhetsnr"),
                                        row.getString("slag"),
                                        row.getObject("sendt", LocalDate.class),
                                        row.getObject("avsluttet", LocalDate.class),
                                        row.getString("utfall")))
                .list();
    }
}
