package no.helhet.praksis.henvisning;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Count;
import no.helhet.platform.database.MunicipalId;
import no.helhet.platform.files.FilId;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `henvisning.henvisning` and the acts beside it.
@Repository
class HenvisningRepository {
    private static final String OPEN_AT =
            """
            select count(*) from henvisning.henvisning
            where kommunenr = any(:k) and enhetsnr = :e and apen
            """;
    private static final String SELECT = "select * from henvisning.henvisning";
    private final JdbcClient jdbc;

    HenvisningRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when it is there already
    boolean insert(Henvisning h, Actor actor) {
        return written(
                                jdbc.sql(
                                        """
                                        insert into henvisning.henvisning (kommunenr, id, person_id, enhetsnr,
                                          mottaker_id, slag, mottaker_navn, mottaker_adresse, kanal, gjelder,
                                          bakgrunn, onske, grunnlag, samtykke_id, nodvendig, kjent, fare,
                                          foresporsel, status, frist, hos, hos_navn, opprettet, opprettet_navn,
                                          endret, endret_navn)
                                        values (:k, :id, :p, :e, :mid, :slag, :mnavn, :madresse, :kanal,
                                          :gjelder, :bakgrunn, :onske, :grunnlag, :samtykke, :nodvendig,
                                          :kjent, :fare, :foresporsel, 'UTKAST', :frist, :hos, :navn,
                                          :endret, :navn, :endret, :navn)
                                        on conflict do nothing
                                        """),
                                h.mottaker(),
                                h.innhold())
                        .param("k", h.id().kommunenr())
                        .param("id", h.id().id())
                        .param("p", h.personId().id())
                        .param("e", h.enhetsnr())
                        .param("frist", h.frist())
                        .param("hos", actor.id())
                        .param("navn", actor.navn())
                        .param("endret", h.opprettet().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Only a draft is written in.
    void save(HenvisningId id, Mottaker m, Henvisningsinnhold i, Instant when, String navn) {
        written(
                        jdbc.sql(
                                """
                                update henvisning.henvisning set mottaker_id = :mid, slag = :slag,
                                  mottaker_navn = :mnavn, mottaker_adresse = :madresse,
                                  kanal = :kanal, gjelder = :gjelder, bakgrunn = :bakgrunn,
                                  onske = :onske, grunnlag = :grunnlag, samtykke_id = :samtykke,
                                  nodvendig = :nodvendig, kjent = :kjent, fare = :fare,
                                  foresporsel = :foresporsel, endret = :t, endret_navn = :n,
                                  version = version + 1
                                where kommunenr = :k and id = :id and status = 'UTKAST'
                                """),
                        m,
                        i)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("n", navn)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    private static StatementSpec written(StatementSpec sql, Mottaker m, Henvisningsinnhold i) {
        return sql.param("mid", idOf(m.id()))
                .param("slag", m.slag().name())
                .param("mnavn", m.navn())
                .param("madresse", m.adresse())
                .param("kanal", m.kanal().name())
                .param("gjelder", i.gjelder())
                .param("bakgrunn", i.bakgrunn())
                .param("onske", i.onske())
                .param("grunnlag", i.grunnlag() == null ? null : i.grunnlag().name())
                .param("samtykke", idOf(i.samtykke()))
                .param("nodvendig", i.nodvendig())
                .param("kjent", i.kjent())
                .param("fare", i.fare())
                .param("foresporsel", i.foresporsel());
    }

    private static @Nullable UUID idOf(@Nullable MunicipalId id) {
        return id == null ? null : id.id();
    }

    Optional<Henvisning> find(HenvisningId id) {
        return jdbc.sql(SELECT + " where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(Henvisningsrad::read)
                .optional();
    }

    /// Holds the referral until the transaction ends.
    Optional<Henvisning> lock(HenvisningId id) {
        return jdbc.sql(SELECT + " where kommunenr = :k and id = :id for update")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(Henvisningsrad::read)
                .optional();
    }

    /// Newest first.
    List<Henvisning> findByPerson(PersonId id) {
        return jdbc.sql(
                        SELECT
                                + " where kommunenr = :k and person_id = any ((select"
                                + " platform.ids_of(:k, :p))::uuid[]) order by id desc")
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(Henvisningsrad::read)
                .list();
    }

    /// The office's open referrals, the one that is due first on top.
    List<Henvisning> findOpen(String[] kommuner, String enhetsnr, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where kommunenr = any(:k) and enhetsnr = :e and apen
                                order by frist, id limit :n
                                """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("n", limit)
                .query(Henvisningsrad::read)
                .list();
    }

    Count open(String[] kommuner, String enhetsnr) {
        return Count.of(OPEN_AT).with("k", kommuner).with("e", enhetsnr);
    }

    /// Open referrals at a worker that were due before the day.
    int countOverdue(String[] kommuner, String enhetsnr, UUID hos, LocalDate day) {
        return jdbc.sql(OPEN_AT + " and hos = :hos and frist < :dag")
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("hos", hos)
                .param("dag", day)
                .query(Integer.class)
                .single();
    }

    void move(HenvisningId id, Henvisningsstatus to, LocalDate frist) {
        jdbc.sql(
                        """
                        update henvisning.henvisning set status = :s, frist = :f,
                          version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("s", to.name())
                .param("f", frist)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void giveTo(HenvisningId id, Actor worker) {
        jdbc.sql(
                        """
                        update henvisning.henvisning set hos = :b, hos_navn = :n,
                          version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("b", worker.id())
                .param("n", worker.navn())
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void insert(Henvisning h, Skritt s, Instant when, Actor actor) {
        jdbc.sql(
                        """
                        insert into henvisning.skritt (kommunenr, henvisning_id, person_id,
                          handling, dag, mate, tekst, fil_id, registrert, registrert_av,
                          registrert_navn)
                        values (:k, :id, :p, :h, :dag, :mate, :tekst, :fil, :t, :av, :navn)
                        """)
                .param("k", h.id().kommunenr())
                .param("id", h.id().id())
                .param("p", h.personId().id())
                .param("h", s.handling().name())
                .param("dag", s.dag())
                .param("mate", s.mate() == null ? null : s.mate().name())
                .param("tekst", s.tekst())
                .param("fil", idOf(s.fil()))
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .update();
    }

    /// In the order they were done.
    List<Skritt> findSkritt(HenvisningId id) {
        return jdbc.sql(
                        """
                        select * from henvisning.skritt
                        where kommunenr = :k and henvisning_id = :id order by registrert
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(
                        (row, i) -> {
                            var mate = row.getString("mate");
                            var fil = row.getObject("fil_id", UUID.class);
                            return new Skritt(
                                    Henvisningshandling.valueOf(row.getString("handling")),
                                    row.getObject("dag", LocalDate.class),
                                    mate == null ? null : Skritt.Svarmate.valueOf(mate),
                                    row.getString("tekst"),
                                    fil == null ? null : new FilId(id.kommunenr(), fil),
                                    row.getString("registrert_navn"));
                        })
                .list();
    }
}
