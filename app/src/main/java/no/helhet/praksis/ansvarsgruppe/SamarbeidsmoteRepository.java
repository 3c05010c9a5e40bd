package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.database.Actor;
import no.helhet.praksis.ansvarsgruppe.Innkalling.Svar;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on meetings, who is asked to come, and what to talk about.
@Repository
class SamarbeidsmoteRepository {
    private final JdbcClient jdbc;

    SamarbeidsmoteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the form was sent before
    boolean insert(Samarbeidsmote m, Actor actor) {
        return jdbc.sql(
                                """
                                insert into ansvarsgruppe.mote (kommunenr, id, gruppe_id, person_id,
                                  enhetsnr, start, slutt, sted, lenke, innkalt_av, innkalt_navn, endret)
                                values (:k, :id, :g, :p, :e, :start, :slutt, :sted, :lenke, :av, :navn,
                                  :t)
                                on conflict do nothing
                                """)
                        .param("k", m.id().kommunenr())
                        .param("id", m.id().id())
                        .param("g", m.gruppeId().id())
                        .param("p", m.personId().id())
                        .param("e", m.enhetsnr())
                        .param("start", m.start().atOffset(ZoneOffset.UTC))
                        .param("slutt", m.slutt().atOffset(ZoneOffset.UTC))
                        .param("sted", m.sted())
                        .param("lenke", m.lenke())
                        .param("av", actor.id())
                        .param("navn", m.innkaltNavn())
                        .param("t", m.endret().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Samarbeidsmote> find(SamarbeidsmoteId id) {
        return jdbc.sql("select * from ansvarsgruppe.mote where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(SamarbeidsmoteRepository::read)
                .optional();
    }

    /// Holds the meeting until the transaction ends.
    Optional<Samarbeidsmote> lock(SamarbeidsmoteId id) {
        return jdbc.sql(
                        """
                        select * from ansvarsgruppe.mote where kommunenr = :k and id = :id
                        for update
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(SamarbeidsmoteRepository::read)
                .optional();
    }

    /// All of a group, the latest first.
    List<Samarbeidsmote> findByGruppe(AnsvarsgruppeId id) {
        return jdbc.sql(
                        """
                        select * from ansvarsgruppe.mote where kommunenr = :k and gruppe_id = :g
                        order by start desc, id desc
                        """)
                .param("k", id.kommunenr())
                .param("g", id.id())
                .query(SamarbeidsmoteRepository::read)
                .list();
    }

    /// All of a group with their minutes and answers in one statement, the latest first.
    List<Gruppeside.Moterad> findRader(AnsvarsgruppeId id) {
        return jdbc.sql(
                        """
                        select m.*, r.status as referat, i.kommer, i.innkalt
                        from ansvarsgruppe.mote m
                          left join ansvarsgruppe.referat r on r.kommunenr = m.kommunenr
                            and r.mote_id = m.id
                          cross join lateral (
                            select count(*) as innkalt,
                              count(*) filter (where i.svar = 'KOMMER') as kommer
                            from ansvarsgruppe.innkalling i
                            where i.kommunenr = m.kommunenr and i.mote_id = m.id) i
                        where m.kommunenr = :k and m.gruppe_id = :g
                        order by m.start desc, m.id desc
                        """)
                .param("k", id.kommunenr())
                .param("g", id.id())
                .query(
                        (row, i) ->
                                new Gruppeside.Moterad(
                                        read(row, i),
                                        row.getString("referat") == null
                                                ? null
                                                : Referat.Status.valueOf(row.getString("referat")),
                                        row.getInt("kommer"),
                                        row.getInt("innkalt")))
                .list();
    }

    /// All of a person, the first first.
    List<Samarbeidsmote> findByPerson(PersonId id) {
        return jdbc.sql(
                        """
                        select * from ansvarsgruppe.mote where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by start, id
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(SamarbeidsmoteRepository::read)
                .list();
    }

    void update(Samarbeidsmote m) {
        jdbc.sql(
                        """
                        update ansvarsgruppe.mote set start = :start, slutt = :slutt, sted = :sted,
                          lenke = :lenke, status = :status, grunn = :grunn, endret = :t,
                          sekvens = sekvens + 1, version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("start", m.start().atOffset(ZoneOffset.UTC))
                .param("slutt", m.slutt().atOffset(ZoneOffset.UTC))
                .param("sted", m.sted())
                .param("lenke", m.lenke())
                .param("status", m.status().name())
                .param("grunn", m.grunn())
                .param("t", m.endret().atOffset(ZoneOffset.UTC))
                .param("k", m.id().kommunenr())
                .param("id", m.id().id())
                .update();
    }

    private static Samarbeidsmote read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        return new Samarbeidsmote(
                new SamarbeidsmoteId(k, row.getObject("id", UUID.class)),
                new AnsvarsgruppeId(k, row.getObject("gruppe_id", UUID.class)),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                row.getString("enhetsnr"),
                row.getObject("start", OffsetDateTime.class).toInstant(),
                row.getObject("slutt", OffsetDateTime.class).toInstant(),
                row.getString("sted"),
                row.getString("lenke"),
                Samarbeidsmote.Status.valueOf(row.getString("status")),
                row.getString("grunn"),
                row.getInt("sekvens"),
                row.getString("innkalt_navn"),
                row.getObject("endret", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    /// @return false when the member was asked before
    boolean insert(Samarbeidsmote m, MedlemId medlem) {
        return jdbc.sql(
                                """
                                insert into ansvarsgruppe.innkalling (kommunenr, mote_id, medlem_id,
                                  person_id)
                                values (:k, :m, :medlem, :p)
                                on conflict do nothing
                                """)
                        .param("k", m.id().kommunenr())
                        .param("m", m.id().id())
                        .param("medlem", medlem.id())
                        .param("p", m.personId().id())
                        .update()
                == 1;
    }

    /// Who is asked to come, in the order they came into the group.
    List<Innkalling> findInnkallinger(SamarbeidsmoteId id) {
        return jdbc.sql(
                        """
                        select m.*, i.svar, i.beskjed, i.svart
                        from ansvarsgruppe.innkalling i
                          join ansvarsgruppe.medlem m on m.kommunenr = i.kommunenr and m.id = i.medlem_id
                        where i.kommunenr = :k and i.mote_id = :m
                        order by m.inn, m.id
                        """)
                .param("k", id.kommunenr())
                .param("m", id.id())
                .query(
                        (row, i) ->
                                new Innkalling(
                                        GruppeRepository.readMedlem(row),
                                        row.getString("svar") == null
                                                ? null
                                                : Svar.valueOf(row.getString("svar")),
                                        row.getString("beskjed"),
                                        row.getString("svar") == null
                                                ? null
                                                : row.getObject("svart", OffsetDateTime.class)
                                                        .toInstant()))
                .list();
    }

    /// @param svar null takes the answer back
    /// @return false when the member was not asked
    boolean answer(
            SamarbeidsmoteId id,
            MedlemId medlem,
            @Nullable Svar svar,
            String beskjed,
            Instant when,
            String navn) {
        return jdbc.sql(
                                """
                                update ansvarsgruppe.innkalling set svar = :svar, beskjed = :beskjed,
                                  svart = :t, svart_navn = :navn
                                where kommunenr = :k and mote_id = :m and medlem_id = :medlem
                                """)
                        .param("svar", svar == null ? null : svar.name())
                        .param("beskjed", beskjed)
                        .param("t", svar == null ? null : when.atOffset(ZoneOffset.UTC))
                        .param("navn", svar == null ? null : navn)
                        .param("k", id.kommunenr())
                        .param("m", id.id())
                        .param("medlem", medlem.id())
                        .update()
                == 1;
    }

    /// The meeting has another time: nobody has answered yet.
    void clearAnswers(SamarbeidsmoteId id) {
        jdbc.sql(
                        """
                        update ansvarsgruppe.innkalling set svar = null, beskjed = '', svart = null,
                          svart_navn = null
                        where kommunenr = :k and mote_id = :m
                        """)
                .param("k", id.kommunenr())
                .param("m", id.id())
                .update();
    }

    /// @return false when the form was sent before
    boolean insert(Samarbeidsmote m, Agendapunkt punkt, Instant when, UUID by) {
        return jdbc.sql(
                                """
                                insert into ansvarsgruppe.agendapunkt (kommunenr, id, mote_id, person_id,
                                  tekst, foreslatt, foreslatt_av, foreslatt_navn, fra_personen)
                                values (:k, :id, :m, :p, :tekst, :t, :av, :navn, :personen)
                                on conflict do nothing
                                """)
                        .param("k", m.id().kommunenr())
                        .param("id", punkt.id())
                        .param("m", m.id().id())
                        .param("p", m.personId().id())
                        .param("tekst", punkt.tekst())
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", by)
                        .param("navn", punkt.navn())
                        .param("personen", punkt.fraPersonen())
                        .update()
                == 1;
    }

    /// In the order they were proposed; what was taken back is left out.
    List<Agendapunkt> findAgenda(SamarbeidsmoteId id) {
        return jdbc.sql(
                        """
                        select * from ansvarsgruppe.agendapunkt
                        where kommunenr = :k and mote_id = :m and not trukket
                        order by foreslatt, id
                        """)
                .param("k", id.kommunenr())
                .param("m", id.id())
                .query(
                        (row, i) ->
                                new Agendapunkt(
                                        row.getObject("id", UUID.class),
                                        row.getString("tekst"),
                                        row.getString("foreslatt_navn"),
                                        row.getBoolean("fra_personen")))
                .list();
    }

    void setTrukket(SamarbeidsmoteId id, UUID punkt, boolean trukket) {
        jdbc.sql(
                        """
                        update ansvarsgruppe.agendapunkt set trukket = :trukket
                        where kommunenr = :k and mote_id = :m and id = :id
                        """)
                .param("trukket", trukket)
                .param("k", id.kommunenr())
                .param("m", id.id())
                .param("id", punkt)
                .update();
    }
}
