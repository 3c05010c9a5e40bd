package no.helhet.praksis.plan;

import no.helhet.platform.database.Selection;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Plans as those see them who count and name nobody. [PlanEndret] tells when one has moved.
@Service
@Transactional(readOnly = true)
public class Plantelling {
    private static final String SELECT =
            """
            select p.id, p.bydel, p.person_id, p.enhetsnr, p.versjon, p.avsluttet,
              (p.begynt at time zone 'Europe/Oslo')::date begynt,
              (v.godkjent at time zone 'Europe/Oslo')::date godkjent
            from plan.plan p
            left join plan.versjon v on v.kommunenr = p.kommunenr and v.plan_id = p.id and v.nr = 1
            where p.kommunenr = :k and\s\
            """;

    private final JdbcClient jdbc;

    Plantelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param godkjent the day the person approved the first version, null when none is approved
    /// @param versjoner how many the person has approved
    /// @param avsluttet null while it runs
    public record Rad(
            UUID id,
            String bydel,
            UUID personId,
            String enhetsnr,
            LocalDate begynt,
            @Nullable LocalDate godkjent,
            int versjoner,
            @Nullable LocalDate avsluttet) {}

    public List<Rad> find(String kommunenr, Selection selection) {
        return selection
                .ask(jdbc, kommunenr, SELECT, "p.id", "p.person_id")
                .query(
                        (row, i) ->
                                new Rad(
                                        row.getObject("id", UUID.class),
                                        row.getString("bydel"),
                                        row.getObject("person_id", UUID.class),
                                        row.getString("enhetsnr"),
                                        row.getObject("begynt", LocalDate.class),
                                        row.getObject("godkjent", LocalDate.class),
                                        row.getInt("versjon"),
                                        row.getObject("avsluttet", LocalDate.class)))
                .list();
    }
}
