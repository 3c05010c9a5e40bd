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
                          (select ar from omrade.tall where variabel = :v order by ar desc limit 1)
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

    /// Every division of people that is known; of those that are counted, how many.
    List<Rad> findCells(String variabel, Omradesporsmal sporsmal, Omradeniva niva) {
        return jdbc.sql(
                        UNDER
                                + """
                                select f.kode, u.over, f.kjonn, f.alder_fra, f.alder_til, f.gruppe,
                                  f.verdi as folk, m.verdi as antall
                                from under u
                                join omrade.tall f on f.niva = u.niva and f.kode = u.kode
                                  and f.variabel = 'FOLKEMENGDE' and f.ar = :ar
                                  and f.alder_fra >= :fra and f.alder_til <= :til
                                left join omrade.tall m on m.variabel = :variabel
                                  and m.niva = f.niva and m.kode = f.kode and m.ar = f.ar
                                  and m.kjonn = f.kjonn and m.alder_fra = f.alder_fra
                                  and m.alder_til = f.alder_til and m.gruppe = f.gruppe
                                where u.niva = :niva
                                """)
                .param("over", sporsmal.over())
                .param("ar", sporsmal.ar())
                .param("niva", niva.name())
                .param("fra", sporsmal.mal().fra())
                .param("til", sporsmal.mal().til())
                .param("variabel", variabel)
                .query(Rad.class)
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
