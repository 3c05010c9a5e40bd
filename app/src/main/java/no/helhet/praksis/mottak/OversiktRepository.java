package no.helhet.praksis.mottak;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// The office's enquiries in figures, and the rows behind each of them: both read from the same
/// set, so that a figure and its rows agree.
@Repository
class OversiktRepository {
    /// One row for each enquiry of the days, with what the figures count. The days before are read
    /// too, for those who came back.
    private static final String SET =
            """
            with lest as (
              select h.*, lag(ankom) over (partition by kommunenr, person_id, gjelder
                                           order by ankom, id) as sist
              from mottak.henvendelse h
              where kommunenr = any(:k) and enhetsnr = :e and dag between :lest and :tom),
            h as (
              select *, extract(hour from ankom at time zone 'Europe/Oslo')::int as time,
                extract(epoch from hentet - ankom) / 60 as vent,
                extract(epoch from ferdig - hentet) / 60 as lengde,
                hentet <= ankom + make_interval(mins => :m) as innen,
                coalesce(hentet, :na) > ankom + make_interval(mins => :m) as sent,
                person_id is not null and sist is not null
                  and sist >= ankom - make_interval(days => :g) as gjentatt,
                utfall in ('GIKK', 'UTEN_SVAR') as uten_svar,
                hast <> 'NEI' as nodhjelp
              from lest where dag between :fom and :tom)
            """;

    private static final String FIGURES =
            """
            select grouping(time, gjelder, hos) as hvilke, time, gjelder, hos::text as hos,
              max(hos_navn) as navn, count(*) as antall, count(hentet) as hentet,
              count(*) filter (where innen) as innen,
              round(percentile_cont(0.5) within group (order by vent))::int as midt,
              round(percentile_cont(0.9) within group (order by vent))::int as lenge,
              count(*) filter (where gjentatt) as gjentatt,
              count(*) filter (where uten_svar) as uten_svar,
              count(*) filter (where nodhjelp) as nodhjelp,
              round(percentile_cont(0.5) within group (order by lengde))::int as lengde
            from h group by grouping sets ((), (time), (gjelder), (hos))
            """;

    private final JdbcClient jdbc;

    OversiktRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whose and which days.
    ///
    /// @param lofte minutes
    /// @param gjentakDager how many days count as coming back
    record Periode(
            String[] kommuner,
            String enhetsnr,
            LocalDate fom,
            LocalDate tom,
            int lofte,
            int gjentakDager,
            Instant now) {}

    enum Gruppe {
        ALLE,
        TIME,
        GJELDER,
        HOS
    }

    record Tall(Gruppe gruppe, Oversiktstall tall) {}

    List<Tall> count(Periode p) {
        return set(p, FIGURES).query(OversiktRepository::read).list();
    }

    private JdbcClient.StatementSpec set(Periode p, String select) {
        return jdbc.sql(SET + select)
                .param("k", p.kommuner())
                .param("e", p.enhetsnr())
                .param("lest", p.fom().minusDays(p.gjentakDager()))
                .param("fom", p.fom())
                .param("tom", p.tom())
                .param("m", p.lofte())
                .param("g", p.gjentakDager())
                .param("na", p.now().atOffset(ZoneOffset.UTC));
    }

    private static Tall read(ResultSet row, int index) throws SQLException {
        // A bit for each of the three that does not make the group.
        var gruppe =
                switch (row.getInt("hvilke")) {
                    case 0b011 -> Gruppe.TIME;
                    case 0b101 -> Gruppe.GJELDER;
                    case 0b110 -> Gruppe.HOS;
                    default -> Gruppe.ALLE;
                };
        var key =
                switch (gruppe) {
                    case ALLE -> "";
                    case TIME -> row.getString("time");
                    case GJELDER -> row.getString("gjelder");
                    case HOS -> row.getString("hos");
                };
        return new Tall(
                gruppe,
                new Oversiktstall(
                        key == null ? "" : key,
                        gruppe == Gruppe.HOS && row.getString("navn") != null
                                ? row.getString("navn")
                                : "",
                        row.getInt("antall"),
                        row.getInt("hentet"),
                        row.getInt("innen"),
                        number(row, "midt"),
                        number(row, "lenge"),
                        row.getInt("gjentatt"),
                        row.getInt("uten_svar"),
                        row.getInt("nodhjelp"),
                        number(row, "lengde")));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    /// The rows behind a figure, the latest first.
    List<Henvendelse> find(Periode p, Oversiktsvalg valg, int limit) {
        var where = new StringBuilder("select * from h where true");
        where.append(
                switch (valg.hva()) {
                    case ALLE -> "";
                    case SENT -> " and sent";
                    case GJENTATT -> " and gjentatt";
                    case UTEN_SVAR -> " and uten_svar";
                    case NODHJELP -> " and nodhjelp";
                });
        if (valg.time() != null) {
            where.append(" and time = :time");
        }
        if (valg.gjelder() != null) {
            where.append(" and gjelder = :gjelder");
        }
        if (valg.hos() != null) {
            where.append(" and hos = :hos");
        }
        var statement = set(p, where.append(" order by ankom desc, id limit :n").toString());
        if (valg.time() != null) {
            statement = statement.param("time", valg.time());
        }
        if (valg.gjelder() != null) {
            statement = statement.param("gjelder", valg.gjelder().name());
        }
        if (valg.hos() != null) {
            statement = statement.param("hos", valg.hos());
        }
        return statement.param("n", limit).query(HenvendelseRepository::read).list();
    }
}
