package no.helhet.register;

import no.helhet.register.Grunnkretstall.Mottakere;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.List;

/// SQL on `register.personmaned` for [Grunnkretstall].
@Repository
class GrunnkretstallRepository {
    private final JdbcClient jdbc;

    GrunnkretstallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Mottakere> find(String kommunenr, int ar) {
        return jdbc.sql(
                        """
                        with person as (
                          select pseudonym,
                            (array_agg(grunnkrets order by maned desc))[1] as grunnkrets,
                            (array_agg(kjonn order by maned desc))[1] as kjonn,
                            (array_agg(alder order by maned desc))[1] as alder,
                            count(*)::int as maneder
                          from register.personmaned
                          where kommunenr = :k and maned >= :fra and maned < :til and mottaker
                          group by pseudonym
                        )
                        select grunnkrets, kjonn, alder, maneder, count(*) as antall
                        from person
                        where grunnkrets is not null and kjonn is not null and alder is not null
                        group by grunnkrets, kjonn, alder, maneder
                        """)
                .param("k", kommunenr)
                .param("fra", LocalDate.of(ar, 1, 1))
                .param("til", LocalDate.of(ar + 1, 1, 1))
                .query(Mottakere.class)
                .list();
    }
}
