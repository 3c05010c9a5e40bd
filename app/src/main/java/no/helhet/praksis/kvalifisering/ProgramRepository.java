package no.helhet.praksis.kvalifisering;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Count;
import no.helhet.platform.database.Selection;
import no.helhet.praksis.kvalifisering.Program.Sluttgrunn;
import no.helhet.praksis.kvalifisering.Program.Status;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `kvalifisering.program` and the numbers given.
@Repository
class ProgramRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProgramRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The next number of the year; the row's lock orders those who ask at once.
    String nextNummer(String kommunenr, int year) {
        var number =
                jdbc.sql(
                                """
                                insert into kvalifisering.teller (kommunenr, bydel, ar, siste)
                                values (:k, '', :ar, 1)
                                on conflict (kommunenr, ar)
                                  do update set siste = kvalifisering.teller.siste + 1
                                returning siste
                                """)
                        .param("k", kommunenr)
                        .param("ar", year)
                        .query(Integer.class)
                        .single();
        return "%d-%05d".formatted(year, number);
    }

    /// @return false when the person has an open programme, or the form was sent before
    boolean insert(
            ProgramId id,
            PersonId person,
            String enhetsnr,
            String nummer,
            boolean minside,
            LocalDate sokt,
            String onske,
            @Nullable Actor hos,
            Instant when) {
        return jdbc.sql(
                                """
                                insert into kvalifisering.program (kommunenr, id, person_id, enhetsnr,
                                  nummer, status, kanal, sokt, onske, hos, hos_navn, opprettet)
                                values (:k, :id, :p, :e, :nr, 'SOKT', :kanal, :sokt, :onske, :hos,
                                  :navn, :t)
                                on conflict do nothing
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("p", person.id())
                        .param("e", enhetsnr)
                        .param("nr", nummer)
                        .param("kanal", minside ? "MINSIDE" : "KONTOR")
                        .param("sokt", sokt)
                        .param("onske", onske)
                        .param("hos", hos == null ? null : hos.id())
                        .param("navn", hos == null ? "" : hos.navn())
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Program> find(ProgramId id) {
        return jdbc.sql("select * from kvalifisering.program where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(this::read)
                .optional();
    }

    /// @param vedtatt the day it was granted
    record Innvilget(Program program, LocalDate vedtatt) {}

    /// Those that were granted, of the selected.
    List<Innvilget> findGranted(String kommunenr, Selection selection) {
        return selection
                .ask(
                        jdbc,
                        kommunenr,
                        """
                        select p.*, (v.vedtatt at time zone 'Europe/Oslo')::date innvilget
                        from kvalifisering.program p join lateral (
                          select vedtatt from kvalifisering.vedtak v
                          where v.kommunenr = :k and v.program_id = p.id and v.type = 'INNVILGET'
                          order by v.id limit 1) v on true
                        where p.kommunenr = :k and\s\
                        """,
                        "p.id",
                        "p.person_id")
                .query(
                        (row, i) ->
                                new Innvilget(
                                        read(row, i), row.getObject("innvilget", LocalDate.class)))
                .list();
    }

    /// Holds the programme until the transaction ends: all that concerns it goes one at a time.
    Optional<Program> lock(ProgramId id) {
        return jdbc.sql(
                        """
                        select * from kvalifisering.program where kommunenr = :k and id = :id
                        for update
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(this::read)
                .optional();
    }

    /// A person's, newest first.
    List<Program> findByPerson(PersonId id) {
        return jdbc.sql(
                        """
                        select * from kvalifisering.program
                        where kommunenr = :k
                          and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by id desc
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(this::read)
                .list();
    }

    /// The office's in one status, the newest last.
    List<Program> findAt(String[] kommuner, String enhetsnr, Status status, int limit) {
        return jdbc.sql(
                        """
                        select * from kvalifisering.program
                        where kommunenr = any(:k) and enhetsnr = :e and status = :s
                        order by id limit :n
                        """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("s", status.name())
                .param("n", limit)
                .query(this::read)
                .list();
    }

    /// How many wait for somebody at the office: applications and what is to be decided.
    Count waiting(String[] kommuner, String enhetsnr) {
        return Count.of(
                        """
                        select count(*) from kvalifisering.program
                        where kommunenr = any(:k) and enhetsnr = :e
                          and status in ('SOKT', 'TIL_BESLUTNING')
                        """)
                .with("k", kommuner)
                .with("e", enhetsnr);
    }

    /// The office's programmes that had days in the month and are not calculated, or that have a
    /// month to be calculated anew; locked, in the order of their ids.
    List<Program> takeForMonth(
            String kommunenr,
            String enhetsnr,
            YearMonth month,
            Manedsbane bane,
            UUID after,
            int limit) {
        return jdbc.sql(
                        """
                        select p.* from kvalifisering.program p
                        where p.kommunenr = :k and p.enhetsnr = :e and p.id > :after
                          and get_byte(uuid_send(p.id), 15) % :antall = :nr
                          and p.status in ('I_PROGRAM', 'AVSLUTTET')
                          and (p.holdt_fra is null or p.holdt_fra > :siste)
                          and ((p.fom <= :siste and (p.slutt is null or p.slutt >= :forste)
                                and p.tom >= :forste
                                and not exists (
                                  select from kvalifisering.manedsstonad m
                                  where m.kommunenr = :k and m.program_id = p.id
                                    and m.maned = :forste))
                            or exists (
                              select from kvalifisering.omregning o
                              where o.kommunenr = :k and o.program_id = p.id
                                and o.maned <= :forste)
                            or exists (
                              select from kvalifisering.manedsstonad u
                              where u.kommunenr = :k and u.program_id = p.id
                                and u.oppgjor is null and u.maned < :forste))
                        order by p.id limit :n
                        for update of p
                        """)
                .param("k", kommunenr)
                .param("e", enhetsnr)
                .param("after", after)
                .param("antall", bane.antall())
                .param("nr", bane.nr())
                .param("forste", month.atDay(1))
                .param("siste", month.atEndOfMonth())
                .param("n", limit)
                .query(this::read)
                .list();
    }

    int countForMonth(String kommunenr, String enhetsnr, YearMonth month) {
        return jdbc.sql(
                        """
                        select count(*) from kvalifisering.program p
                        where p.kommunenr = :k and p.enhetsnr = :e
                          and p.status in ('I_PROGRAM', 'AVSLUTTET')
                          and p.fom <= :siste and p.tom >= :forste
                          and (p.slutt is null or p.slutt >= :forste)
                        """)
                .param("k", kommunenr)
                .param("e", enhetsnr)
                .param("forste", month.atDay(1))
                .param("siste", month.atEndOfMonth())
                .query(Integer.class)
                .single();
    }

    /// @param vedtak null when it is made anew
    void setOmgjores(ProgramId id, @Nullable UUID vedtak) {
        jdbc.sql(
                        """
                        update kvalifisering.program
                        set omgjores = :v, versjon = versjon + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("v", vedtak)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// @param fra null when nothing waits any more
    void setHoldtFra(ProgramId id, @Nullable LocalDate fra) {
        jdbc.sql(
                        """
                        update kvalifisering.program
                        set holdt_fra = :fra, versjon = versjon + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("fra", fra)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// Other days are in force, by other decisions or by one that waits no longer.
    void setPeriode(ProgramId id, LocalDate fom, LocalDate tom) {
        jdbc.sql(
                        """
                        update kvalifisering.program
                        set fom = :fom, tom = :tom, versjon = versjon + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("fom", fom)
                .param("tom", tom)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void setStatus(ProgramId id, Status status) {
        update("status = :v", id, status.name());
    }

    void setHos(ProgramId id, Actor actor) {
        jdbc.sql(
                        """
                        update kvalifisering.program
                        set hos = :b, hos_navn = :n, versjon = versjon + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("b", actor.id())
                .param("n", actor.navn())
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// Granted, or extended: the programme is in force to and with the day.
    void grant(ProgramId id, LocalDate fom, LocalDate tom) {
        jdbc.sql(
                        """
                        update kvalifisering.program
                        set status = 'I_PROGRAM', fom = :fom, tom = :tom, omgjores = null,
                            versjon = versjon + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("fom", fom)
                .param("tom", tom)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void end(ProgramId id, LocalDate slutt, Sluttgrunn grunn, String tekst) {
        jdbc.sql(
                        """
                        update kvalifisering.program
                        set status = 'AVSLUTTET', slutt = :slutt, sluttgrunn = :g, slutttekst = :t,
                            versjon = versjon + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("slutt", slutt)
                .param("g", grunn.name())
                .param("t", tekst)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void reopen(ProgramId id) {
        jdbc.sql(
                        """
                        update kvalifisering.program
                        set status = 'I_PROGRAM', slutt = null, sluttgrunn = null, slutttekst = null,
                            bevis = null, versjon = versjon + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void setStatistikk(ProgramId id, Programstatistikk statistikk) {
        update("statistikk = cast(:v as jsonb)", id, json.writeValueAsString(statistikk));
    }

    void setBevis(ProgramId id, UUID fil) {
        update("bevis = :v", id, fil);
    }

    void setEgenmeldingTapt(ProgramId id, LocalDate fra, String uttalelse) {
        jdbc.sql(
                        """
                        update kvalifisering.program
                        set egenmelding_tapt = :d, egenmelding_uttalelse = :u, versjon = versjon + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("d", fra)
                .param("u", uttalelse)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void setAlene(ProgramId id, boolean alene) {
        update("alene = :v", id, alene);
    }

    private void update(String set, ProgramId id, Object value) {
        jdbc.sql(
                        "update kvalifisering.program set "
                                + set
                                + ", versjon = versjon + 1 where kommunenr = :k and id = :id")
                .param("v", value)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    private Program read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        var why = row.getString("sluttgrunn");
        return new Program(
                new ProgramId(k, row.getObject("id", UUID.class)),
                row.getString("bydel"),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                row.getString("enhetsnr"),
                row.getString("nummer"),
                Status.valueOf(row.getString("status")),
                "MINSIDE".equals(row.getString("kanal")),
                row.getObject("sokt", LocalDate.class),
                row.getString("onske"),
                row.getObject("hos", UUID.class),
                row.getString("hos_navn"),
                row.getObject("fom", LocalDate.class),
                row.getObject("tom", LocalDate.class),
                row.getObject("slutt", LocalDate.class),
                why == null ? null : Sluttgrunn.valueOf(why),
                row.getString("slutttekst"),
                row.getObject("egenmelding_tapt", LocalDate.class),
                row.getBoolean("alene"),
                json.readValue(row.getString("statistikk"), Programstatistikk.class),
                row.getObject("bevis", UUID.class),
                row.getObject("omgjores", UUID.class),
                row.getObject("holdt_fra", LocalDate.class),
                row.getInt("versjon"));
    }
}
