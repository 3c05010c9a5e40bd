package no.helhet.laering.omrade;

import no.helhet.formats.klass.CodeChange;
import no.helhet.formats.klass.Correspondence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// SQL that reads codes, what became of them, and figures.
@Repository
class OmradekodeRepository {
    private final JdbcClient jdbc;

    OmradekodeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Omrade> findAll(Niva niva) {
        return jdbc.sql("select * from omrade.omrade where niva = :n order by kode, fom")
                .param("n", niva.name())
                .query(OmradekodeRepository::read)
                .list();
    }

    List<Omrade> findIn(Niva niva, int ar) {
        return jdbc.sql(
                        """
                        select * from omrade.omrade
                        where niva = :n and fom <= :ar and (tom is null or tom >= :ar) order by kode
                        """)
                .param("n", niva.name())
                .param("ar", ar)
                .query(OmradekodeRepository::read)
                .list();
    }

    List<Omrade> findUnder(Niva niva, String over, int ar) {
        return jdbc.sql(
                        """
                        select * from omrade.omrade
                        where niva = :n and over = :over and fom <= :ar and (tom is null or tom >= :ar)
                        order by kode
                        """)
                .param("n", niva.name())
                .param("over", over)
                .param("ar", ar)
                .query(OmradekodeRepository::read)
                .list();
    }

    Correspondence findChanges(Niva niva) {
        return new Correspondence(
                jdbc.sql("select fra, til, ar, andel from omrade.overgang where niva = :n")
                        .param("n", niva.name())
                        .query(
                                (row, i) ->
                                        new CodeChange(
                                                row.getString("fra"),
                                                row.getString("til"),
                                                row.getInt("ar"),
                                                row.getDouble("andel")))
                        .list());
    }

    /// How many live in an area in a year, 0 when not known.
    double population(Niva niva, String kode, int ar) {
        // All ages and both sexes in one figure, or the sum over what they are divided by.
        return jdbc.sql(
                        """
                        select max(n) from (
                          select sum(verdi) as n from omrade.tall
                          where variabel = 'FOLKEMENGDE' and niva = :n and kode = :kode and ar = :ar
                            and gruppe = ''
                          group by kjonn = '', alder_fra = 0 and alder_til = 999) alt
                        """)
                .param("n", niva.name())
                .param("kode", kode)
                .param("ar", ar)
                .query(Double.class)
                .optional()
                .orElse(0.0);
    }

    Optional<Boolean> findCounts(String variabel) {
        return jdbc.sql("select antall from omrade.variabel where kode = :k")
                .param("k", variabel)
                .query(Boolean.class)
                .optional();
    }

    void insertVariable(String variabel, boolean antall) {
        jdbc.sql("insert into omrade.variabel values (:k, :a) on conflict do nothing")
                .param("k", variabel)
                .param("a", antall)
                .update();
    }

    List<Omradetall> findFigures(String variabel, Niva niva, int fom, int tom) {
        return jdbc.sql(
                        """
                        select kode, ar, kjonn, alder_fra, alder_til, gruppe, verdi from omrade.tall
                        where variabel = :v and niva = :n and ar between :fom and :tom
                        order by ar, kode, kjonn, alder_fra, alder_til, gruppe
                        """)
                .param("v", variabel)
                .param("n", niva.name())
                .param("fom", fom)
                .param("tom", tom)
                .query(
                        (row, i) ->
                                new Omradetall(
                                        row.getString("kode"),
                                        row.getInt("ar"),
                                        row.getString("kjonn"),
                                        row.getInt("alder_fra"),
                                        row.getInt("alder_til"),
                                        row.getString("gruppe"),
                                        row.getDouble("verdi"),
                                        false))
                .list();
    }

    private static Omrade read(ResultSet row, int index) throws SQLException {
        return new Omrade(
                Niva.valueOf(row.getString("niva")),
                row.getString("kode"),
                row.getInt("fom"),
                row.getObject("tom", Integer.class),
                row.getString("navn"),
                row.getString("over"));
    }
}
