package no.helhet.laering.omrade;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Optional;

/// What the analyses read of `omrade.omrade`, `omrade.tall` and `omrade.kart`.
@Repository
class OmradetallRepository {
    /// All areas under one that held in a year, with the one straight above each.
    private static final String UNDER =
            """
            with recursive under as (
              select niva, kode, over, navn from omrade.omrade
              where over = :over and fom <= :ar and (tom is null or tom >= :ar)
              union
              select o.niva, o.kode, o.over, o.navn from omrade.omrade o
              join under u on o.over = u.kode
              where o.fom <= :ar and (o.tom is null or o.tom >= :ar)
            )
            """;

    private final JdbcClient jdbc;

    OmradetallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An area as it was named in a year.
    record Omradet(String niva, String kode, String navn, String over) {}

    /// People of a group, and how many of them are counted; null where nobody has counted.
    record Rad(
            String kode,
            String over,
            String kjonn,
            int alderFra,
            int alderTil,
            String gruppe,
            double folk,
            @Nullable Double antall) {}

    /// Changes whenever figures may have.
    String stamp() {
        return jdbc.sql(
                        """
                        select count(*) || ' ' || max(lest) from omrade.import
                        where status = 'LEST'
                        """)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// The years in which a variable is known, the latest first.
    List<Integer> findYears(String variabel) {
        return jdbc.sql(
                        """
                        with recursive y as (
                          select (select max(ar) from omrade.tall where variabel = :v) as ar
                          union all
                          select (select max(t.ar) from omrade.tall t
                            where t.variabel = :v and t.ar < y.ar)
                          from y where y.ar is not null
                        )
                        select ar from y where ar is not null
                        """)
                .param("v", variabel)
                .query(Integer.class)
                .list();
    }

    Optional<Omradet> find(String kode, int ar) {
        return jdbc.sql(
                        """
                        select niva, kode, navn, over from omrade.omrade
                        where kode = :kode and fom <= :ar and (tom is null or tom >= :ar)
                        order by fom desc limit 1
                        """)
                .param("kode", kode)
                .param("ar", ar)
                .query(Omradet.class)
                .optional();
    }

    List<Omradet> findUnder(String over, Omradeniva niva, int ar) {
        return jdbc.sql(
                        UNDER
                                + """
                                select niva, kode, navn, over from under where niva = :niva
                                order by kode
                                """)
                .param("over", over)
                .param("ar", ar)
                .param("niva", niva.name())
                .query(Omradet.class)
                .list();
    }

    /// A figure of one group.
    record Tallrad(
            String variabel,
            String kode,
            String kjonn,
            int alderFra,
            int alderTil,
            String gruppe,
            double verdi) {}

    /// Every division of two variables that is known. They are put together by the caller: the
    /// database has no good way to guess how many rows of a new import will meet.
    List<Tallrad> findFigures(
            String variabel, Omradesporsmal sporsmal, Omradeniva niva, List<String> koder) {
        return jdbc.sql(
                        """
                        select variabel, kode, kjonn, alder_fra, alder_til, gruppe, verdi
                        from omrade.tall
                        where variabel = any(:v) and niva = :niva and ar = :ar
                          and alder_fra >= :fra and alder_til <= :til and kode = any(:koder)
                        """)
                .param("v", new String[] {"FOLKEMENGDE", variabel})
                .param("niva", niva.name())
                .param("ar", sporsmal.ar())
                .param("fra", sporsmal.mal().fra())
                .param("til", sporsmal.mal().til())
                .param("koder", koder.toArray(String[]::new))
                .query(Tallrad.class)
                .list();
    }

    /// Where an area is drawn.
    record Plass(
            String kode,
            @Nullable Integer kolonne,
            @Nullable Integer rad,
            @Nullable String geometri) {}

    List<Plass> findPlaces(Omradeniva niva, List<String> koder) {
        return jdbc.sql(
                        """
                        select kode, kolonne, rad, geometri::text as geometri from omrade.kart
                        where niva = :niva and kode = any(:koder)
                        """)
                .param("niva", niva.name())
                .param("koder", koder.toArray(String[]::new))
                .query(Plass.class)
                .list();
    }

    /// Names of the sources of a variable in a year, and when they were fetched.
    List<String> findSources(String variabel, int ar) {
        return jdbc.sql(
                        """
                        select distinct i.kilde || coalesce(', ' || to_char(i.hentet, 'DD.MM.YYYY'), '')
                        from omrade.import i
                        where i.id in (select import_id from omrade.tall
                          where variabel = any(:v) and ar = :ar)
                        order by 1
                        """)
                .param("v", new String[] {variabel, "FOLKEMENGDE"})
                .param("ar", ar)
                .query(String.class)
                .list();
    }
}
