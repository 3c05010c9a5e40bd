package no.helhet.praksis.klage;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Count;
import no.helhet.platform.files.FilId;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.vedtak.VedtakId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `klage.klage` and the rows that its acts leave beside it.
@Repository
class KlageRepository {
    private static final String SELECT =
            """
            select k.*, a.oversitting, a.oversittingsgrunn, a.nytt, a.vurdert, a.konklusjon,
              a.begrunnelse, a.utsettelse, a.utsettelsesgrunn, a.forberedt_av as a_forberedt_av,
              a.forberedt_navn as a_forberedt_navn, a.besluttet_av, a.besluttet_navn, a.besluttet,
              a.brev_fil_id, o.dag as o_dag, o.registrert_navn as o_navn, u.utfall, u.dag as u_dag,
              u.referanse, u.merknader, u.registrert_navn as u_navn, r.mangler, r.sendt as r_sendt,
              r.frist as r_frist, r.brev_fil_id as r_brev, r.oppgave as r_oppgave, r.rettet,
              r.rettet_onsket, r.rettet_fullmakt
            from klage.klage k
            left join klage.avgjorelse a on a.kommunenr = k.kommunenr and a.klage_id = k.id
            left join klage.oversendelse o on o.kommunenr = k.kommunenr and o.klage_id = k.id
            left join klage.utfall u on u.kommunenr = k.kommunenr and u.klage_id = k.id
            left join klage.retting r on r.kommunenr = k.kommunenr and r.klage_id = k.id
            """;
    private final JdbcClient jdbc;

    KlageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Klage k, Actor actor) {
        var s = k.skriv();
        jdbc.sql(
                        """
                        insert into klage.klage (kommunenr, id, vedtak_id, sak_id, program_id, person_id, enhetsnr,
                          mottatt, mate, postlagt, klager, fullmektig, fullmakt, onsket, grunner,
                          vedtatt, underrettet, underrettet_grunn, for_sen, status,
                          vurderingsoppgave, svaroppgave, registrert, registrert_av, registrert_navn)
                        values (:k, :id, :v, :s, :program, :p, :e, :mottatt, :mate, :postlagt, :klager,
                          :fullmektig, :fullmakt, :onsket, :grunner, :vedtatt, :underrettet, :ugrunn,
                          :sen, 'MOTTATT', :vo, :so, :reg, :av, :navn)
                        """)
                .param("k", k.id().kommunenr())
                .param("id", k.id().id())
                .param("v", k.vedtakId().id())
                .param("s", k.sakId().sak())
                .param("program", k.sakId().program())
                .param("p", k.personId().id())
                .param("e", k.enhetsnr())
                .param("mottatt", s.mottatt())
                .param("mate", s.mate().name())
                .param("postlagt", s.postlagt())
                .param("klager", s.byFullmektig() ? "FULLMEKTIG" : "PARTEN")
                .param("fullmektig", s.fullmektig())
                .param("fullmakt", s.fullmakt())
                .param("onsket", s.onsket())
                .param("grunner", s.grunner())
                .param("vedtatt", k.vedtatt())
                .param("underrettet", s.underrettet())
                .param("ugrunn", s.underrettetGrunn())
                .param("sen", k.forSen())
                .param("vo", k.vurderingsoppgave())
                .param("so", k.svaroppgave())
                .param("reg", k.registrert().atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .update();
    }

    void insertVedlegg(Klage klage, int nr, FilId fil) {
        jdbc.sql(
                        """
                        insert into klage.vedlegg (kommunenr, klage_id, nr, person_id, fil_id)
                        values (:k, :id, :nr, :p, :f)
                        """)
                .param("k", klage.id().kommunenr())
                .param("id", klage.id().id())
                .param("nr", nr)
                .param("p", klage.personId().id())
                .param("f", fil.id())
                .update();
    }

    List<FilId> findVedlegg(KlageId id) {
        return jdbc.sql(
                        """
                        select fil_id from klage.vedlegg
                        where kommunenr = :k and klage_id = :id order by nr
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query((row, i) -> new FilId(id.kommunenr(), row.getObject(1, UUID.class)))
                .list();
    }

    Optional<Klage> find(KlageId id) {
        return jdbc.sql(SELECT + " where k.kommunenr = :k and k.id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(Klagerad::read)
                .optional();
    }

    /// Holds the appeal until the transaction ends.
    Optional<Klage> lock(KlageId id) {
        return jdbc.sql(SELECT + " where k.kommunenr = :k and k.id = :id for update of k")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(Klagerad::read)
                .optional();
    }

    List<Klage> findByVedtak(VedtakId id) {
        return jdbc.sql(SELECT + " where k.kommunenr = :k and k.vedtak_id = :v order by k.id")
                .param("k", id.kommunenr())
                .param("v", id.id())
                .query(Klagerad::read)
                .list();
    }

    /// A case's or a programme's, newest first.
    List<Klage> findBySak(KlagesakId id) {
        return jdbc.sql(
                        SELECT
                                + (id.isProgram()
                                        ? " where k.kommunenr = :k and k.program_id = :s"
                                        : " where k.kommunenr = :k and k.sak_id = :s")
                                + " order by k.id desc")
                .param("k", id.kommunenr())
                .param("s", id.id())
                .query(Klagerad::read)
                .list();
    }

    List<Klage> findByPerson(PersonId id) {
        return jdbc.sql(
                        SELECT
                                + " where k.kommunenr = :k and k.person_id = any ((select"
                                + " platform.ids_of(:k, :p))::uuid[]) order by k.id desc")
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(Klagerad::read)
                .list();
    }

    /// The office's open appeals, oldest first.
    List<Klage> findOpen(String[] kommuner, String enhetsnr, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where k.kommunenr = any(:k) and k.enhetsnr = :e and k.apen
                                order by k.mottatt, k.id limit :n
                                """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("n", limit)
                .query(Klagerad::read)
                .list();
    }

    /// The office's open appeals on programmes that have not been sent on, oldest first.
    List<Klage> findUnanswered(String[] kommuner, String enhetsnr, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where k.kommunenr = any(:k) and k.enhetsnr = :e and k.apen
                                  and k.program_id is not null and k.status <> 'OVERSENDT'
                                order by k.mottatt, k.id limit :n
                                """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("n", limit)
                .query(Klagerad::read)
                .list();
    }

    Count open(String[] kommuner, String enhetsnr) {
        return Count.of(
                        """
                        select count(*) from klage.klage
                        where kommunenr = any(:k) and enhetsnr = :e and apen
                        """)
                .with("k", kommuner)
                .with("e", enhetsnr);
    }

    /// Moves to the state; what the state holds beside its name is written by its own insert.
    void move(KlageId id, Tilstand to) {
        var sent = to instanceof Tilstand.TilBeslutning s ? s : null;
        jdbc.sql(
                        """
                        update klage.klage set status = :s, apen = :apen, merknad = :m,
                          forberedt_av = :av, forberedt_navn = :navn, sendt = :sendt,
                          version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("s", to.kode())
                .param("apen", to.isOpen())
                .param("m", to instanceof Tilstand.Mottatt(var merknad) ? merknad : null)
                .param("av", sent == null ? null : sent.forberedtAv())
                .param("navn", sent == null ? null : sent.forberedtNavn())
                .param("sendt", sent == null ? null : sent.sendt().atOffset(ZoneOffset.UTC))
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void setUnderrettet(KlageId id, LocalDate day, String grunn, boolean forSen) {
        jdbc.sql(
                        """
                        update klage.klage set underrettet = :d, underrettet_grunn = :g,
                          for_sen = :sen, version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("d", day)
                .param("g", grunn)
                .param("sen", forSen)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// @param ventet the day an answer can be expected, null when it cannot be said
    void setForelopigSvar(
            KlageId id, Instant when, FilId fil, String grunn, @Nullable LocalDate ventet) {
        jdbc.sql(
                        """
                        update klage.klage set forelopig_svar = :t, forelopig_svar_fil = :f,
                          forelopig_svar_grunn = :g, forelopig_svar_ventet = :v, version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("f", fil.id())
                .param("g", grunn)
                .param("v", ventet)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// @param fra null when the decision no longer waits
    /// @return the appeal's new version
    int setUtsatt(KlageId id, @Nullable Instant fra, @Nullable String grunn) {
        return jdbc.sql(
                        """
                        update klage.klage set utsatt = :t, utsatt_grunn = :g, version = version + 1
                        where kommunenr = :k and id = :id returning version
                        """)
                .param("t", fra == null ? null : fra.atOffset(ZoneOffset.UTC))
                .param("g", grunn)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(Integer.class)
                .single();
    }

    void insert(Klage klage, Klageavgjorelse a) {
        Vurderingsparametre.of(
                        jdbc.sql(
                                """
                                insert into klage.avgjorelse (kommunenr, klage_id, person_id, oversitting,
                                  oversittingsgrunn, nytt, vurdert, konklusjon, begrunnelse, utsettelse,
                                  utsettelsesgrunn, forberedt_av, forberedt_navn, besluttet_av,
                                  besluttet_navn, besluttet, brev_fil_id)
                                values (:k, :id, :p, :oversitting, :oversittingsgrunn, :nytt, :vurdert,
                                  :konklusjon, :begrunnelse, :utsettelse, :utsettelsesgrunn, :fav,
                                  :fnavn, :bav, :bnavn, :besluttet, :brev)
                                """),
                        a.innhold())
                .param("k", klage.id().kommunenr())
                .param("id", klage.id().id())
                .param("p", klage.personId().id())
                .param("fav", a.forberedtAv())
                .param("fnavn", a.forberedtNavn())
                .param("bav", a.besluttetAv())
                .param("bnavn", a.besluttetNavn())
                .param("besluttet", a.besluttet().atOffset(ZoneOffset.UTC))
                .param("brev", id(a.brev()))
                .update();
    }

    private static @Nullable UUID id(@Nullable FilId fil) {
        return fil == null ? null : fil.id();
    }

    void insert(Klage klage, Oversendelse sent, Instant when, Actor actor) {
        jdbc.sql(
                        """
                        insert into klage.oversendelse (kommunenr, klage_id, person_id, dag, registrert,
                          registrert_av, registrert_navn)
                        values (:k, :id, :p, :dag, :reg, :av, :navn)
                        """)
                .param("k", klage.id().kommunenr())
                .param("id", klage.id().id())
                .param("p", klage.personId().id())
                .param("dag", sent.dag())
                .param("reg", when.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", sent.navn())
                .update();
    }

    void insert(Klage klage, Klageutfall utfall, Instant when, Actor actor) {
        jdbc.sql(
                        """
                        insert into klage.utfall (kommunenr, klage_id, person_id, utfall, dag, referanse,
                          merknader, registrert, registrert_av, registrert_navn)
                        values (:k, :id, :p, :u, :dag, :ref, :m, :reg, :av, :navn)
                        """)
                .param("k", klage.id().kommunenr())
                .param("id", klage.id().id())
                .param("p", klage.personId().id())
                .param("u", utfall.utfall().name())
                .param("dag", utfall.dag())
                .param("ref", utfall.referanse())
                .param("m", utfall.merknader())
                .param("reg", when.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", utfall.navn())
                .update();
    }
}
