package no.helhet.praksis.kartlegging;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `kartlegging.svar`, its history, and `kartlegging.kjent`.
@Repository
class SvarRepository {
    private final JdbcClient jdbc;

    SvarRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Svar> findAll(KartleggingId id) {
        return jdbc.sql(
                        """
                        select * from kartlegging.svar
                        where kommunenr = :k and kartlegging_id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(SvarRepository::read)
                .list();
    }

    Optional<Svar> find(KartleggingId id, Svarsted sted) {
        return jdbc.sql(
                        """
                        select * from kartlegging.svar
                        where kommunenr = :k and kartlegging_id = :id and barn_id = :barn
                          and sporsmal = :s
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("barn", sted.barn())
                .param("s", sted.sporsmal())
                .query(SvarRepository::read)
                .optional();
    }

    /// Saves an answer and its line of history by one statement, so that neither is ever without
    /// the other.
    ///
    /// @param svar with the version that was read, 0 for none
    /// @return false when the answer has another version now; nothing is written then
    boolean save(Kartlegging k, Svar svar) {
        var columns = Columns.of(svar.verdi());
        return jdbc.sql(
                                """
                                with stands as (
                                  insert into kartlegging.svar as s (kommunenr, kartlegging_id, barn_id,
                                    sporsmal, person_id, koder, belop_ore, dag, tekst, avstar, kilde,
                                    dato, bekreftet, endret, endret_av, endret_navn, version)
                                  values (:k, :id, :barn, :s, :p, :koder, :belop, :dag, :tekst, :avstar,
                                    :kilde, :dato, :bekreftet, :t, :b, :n, :v + 1)
                                  on conflict (kommunenr, kartlegging_id, barn_id, sporsmal) do update
                                  set koder = excluded.koder, belop_ore = excluded.belop_ore,
                                    dag = excluded.dag, tekst = excluded.tekst,
                                    avstar = excluded.avstar, kilde = excluded.kilde,
                                    dato = excluded.dato, bekreftet = excluded.bekreftet,
                                    endret = excluded.endret, endret_av = excluded.endret_av,
                                    endret_navn = excluded.endret_navn, version = excluded.version
                                  where s.version = :v
                                  returning *)
                                insert into kartlegging.svarhistorikk (kommunenr, bydel, kartlegging_id,
                                  barn_id, sporsmal, version, person_id, koder, belop_ore, dag, tekst,
                                  avstar, kilde, dato, bekreftet, endret, endret_av, endret_navn)
                                select kommunenr, bydel, kartlegging_id, barn_id, sporsmal, version,
                                  person_id, koder, belop_ore, dag, tekst, avstar, kilde, dato,
                                  bekreftet, endret, endret_av, endret_navn from stands
                                """)
                        .param("k", k.id().kommunenr())
                        .param("id", k.id().id())
                        .param("barn", svar.sted().barn())
                        .param("s", svar.sted().sporsmal())
                        .param("p", k.personId().id())
                        .param("koder", columns.koder())
                        .param("belop", columns.ore())
                        .param("dag", columns.dag())
                        .param("tekst", columns.tekst())
                        .param("avstar", columns.avstar())
                        .param("kilde", svar.kilde())
                        .param("dato", svar.dato())
                        .param("bekreftet", svar.bekreftet())
                        .param("t", svar.endret().atOffset(ZoneOffset.UTC))
                        .param("b", svar.endretAv())
                        .param("n", svar.endretNavn())
                        .param("v", svar.version())
                        .update()
                == 1;
    }

    /// What is known, of each question the newest first.
    List<KjentFaktum> findKnown(KartleggingId id) {
        return jdbc.sql(
                        """
                        select * from kartlegging.kjent where kommunenr = :k and kartlegging_id = :id
                        order by dato desc, kilde
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(
                        (row, i) ->
                                new KjentFaktum(
                                        place(row),
                                        Columns.read(row, false),
                                        row.getString("kilde"),
                                        row.getObject("dato", LocalDate.class)))
                .list();
    }

    /// What a source says now, in place of what it said before.
    void saveKnown(Kartlegging k, KjentFaktum faktum) {
        var columns = Columns.of(faktum.verdi());
        jdbc.sql(
                        """
                        insert into kartlegging.kjent (kommunenr, kartlegging_id, barn_id, sporsmal,
                          kilde, person_id, koder, belop_ore, dag, tekst, dato)
                        values (:k, :id, :barn, :s, :kilde, :p, :koder, :belop, :dag, :tekst, :dato)
                        on conflict (kommunenr, kartlegging_id, barn_id, sporsmal, kilde) do update
                        set koder = excluded.koder, belop_ore = excluded.belop_ore,
                          dag = excluded.dag, tekst = excluded.tekst, dato = excluded.dato
                        """)
                .param("k", k.id().kommunenr())
                .param("id", k.id().id())
                .param("barn", faktum.sted().barn())
                .param("s", faktum.sted().sporsmal())
                .param("kilde", faktum.kilde())
                .param("p", k.personId().id())
                .param("koder", columns.koder())
                .param("belop", columns.ore())
                .param("dag", columns.dag())
                .param("tekst", columns.tekst())
                .param("dato", faktum.dato())
                .update();
    }

    private static Svar read(ResultSet row, int index) throws SQLException {
        return new Svar(
                place(row),
                Columns.read(row, row.getBoolean("avstar")),
                row.getString("kilde"),
                row.getObject("dato", LocalDate.class),
                row.getBoolean("bekreftet"),
                row.getObject("endret", OffsetDateTime.class).toInstant(),
                row.getObject("endret_av", UUID.class),
                row.getString("endret_navn"),
                row.getInt("version"));
    }

    private static Svarsted place(ResultSet row) throws SQLException {
        return new Svarsted(row.getString("sporsmal"), row.getObject("barn_id", UUID.class));
    }

    /// An answer lies in the column of its kind.
    private record Columns(
            String @Nullable [] koder,
            @Nullable Long ore,
            @Nullable LocalDate dag,
            @Nullable String tekst,
            boolean avstar) {
        static Columns of(Svarverdi verdi) {
            return switch (verdi) {
                case Svarverdi.Koder(var koder) ->
                        new Columns(koder.toArray(String[]::new), null, null, null, false);
                case Svarverdi.Penger(var ore) -> new Columns(null, ore, null, null, false);
                case Svarverdi.Dag(var dato) -> new Columns(null, null, dato, null, false);
                case Svarverdi.Ord(var tekst) -> new Columns(null, null, null, tekst, false);
                case Svarverdi.Avstar() -> new Columns(null, null, null, null, true);
                case Svarverdi.Tom() -> new Columns(null, null, null, null, false);
            };
        }

        static Svarverdi read(ResultSet row, boolean avstar) throws SQLException {
            if (avstar) {
                return new Svarverdi.Avstar();
            }
            var koder = row.getArray("koder");
            if (koder != null) {
                return new Svarverdi.Koder(List.of((String[]) koder.getArray()));
            }
            var ore = row.getObject("belop_ore", Long.class);
            if (ore != null) {
                return new Svarverdi.Penger(ore);
            }
            var dag = row.getObject("dag", LocalDate.class);
            if (dag != null) {
                return new Svarverdi.Dag(dag);
            }
            var tekst = row.getString("tekst");
            return tekst == null ? new Svarverdi.Tom() : new Svarverdi.Ord(tekst);
        }
    }
}
