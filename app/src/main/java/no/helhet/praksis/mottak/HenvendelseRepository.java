package no.helhet.praksis.mottak;

import no.helhet.platform.database.Actor;
import no.helhet.praksis.mottak.Henvendelse.Gjelder;
import no.helhet.praksis.mottak.Henvendelse.Hast;
import no.helhet.praksis.mottak.Henvendelse.Kanal;
import no.helhet.praksis.mottak.Henvendelse.Status;
import no.helhet.praksis.mottak.Henvendelse.Utfall;
import no.helhet.praksis.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// SQL of one enquiry, and of a person's. The office's lists are in [KoRepository].
@Repository
class HenvendelseRepository {
    private final JdbcClient jdbc;

    HenvendelseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Henvendelse h, Actor actor) {
        jdbc.sql(
                        """
                        insert into mottak.henvendelse (kommunenr, id, enhetsnr, dag, rekke, nr,
                          person_id, oppgitt_navn, telefon, kanal, hast, gjelder, tekst, sprak, tolk,
                          ved_nummer, status, rang, ankom, registrert_av, registrert_navn)
                        values (:k, :id, :e, :dag, :rekke, :nr, :person, :navn, :telefon, :kanal,
                          :hast, :gjelder, :tekst, :sprak, :tolk, :vednr, :status, :rang, :ankom,
                          :av, :avnavn)
                        """)
                .param("k", h.id().kommunenr())
                .param("id", h.id().id())
                .param("e", h.enhetsnr())
                .param("dag", h.billett().dag())
                .param("rekke", h.billett().rekke())
                .param("nr", h.billett().nr())
                .param("person", h.personId() == null ? null : h.personId().id())
                .param("navn", h.oppgittNavn())
                .param("telefon", h.telefon())
                .param("kanal", h.kanal().name())
                .param("hast", h.hast().name())
                .param("gjelder", h.gjelder().name())
                .param("tekst", h.tekst())
                .param("sprak", h.sprak())
                .param("tolk", h.tolk())
                .param("vednr", h.vedNummer())
                .param("status", h.status().name())
                .param("rang", rang(h.hast()))
                .param("ankom", h.ankom().atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("avnavn", actor.navn())
                .update();
    }

    private static int rang(Hast hast) {
        return hast.isEmergency() ? 0 : 1;
    }

    Optional<Henvendelse> find(HenvendelseId id) {
        return jdbc.sql("select * from mottak.henvendelse where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(HenvendelseRepository::read)
                .optional();
    }

    /// Holds the enquiry until the transaction ends.
    Optional<Henvendelse> lock(HenvendelseId id) {
        return jdbc.sql(
                        "select * from mottak.henvendelse where kommunenr = :k and id = :id for"
                                + " update")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(HenvendelseRepository::read)
                .optional();
    }

    /// The person's open enquiry at the office.
    Optional<Henvendelse> findOpen(PersonId person, String enhetsnr) {
        return jdbc.sql(
                        """
                        select * from mottak.henvendelse
                        where kommunenr = :k and enhetsnr = :e and person_id = any ((select platform.ids_of(:k, :p))::uuid[]) and status <> 'FERDIG'
                        order by id limit 1
                        """)
                .param("k", person.kommunenr())
                .param("e", enhetsnr)
                .param("p", person.id())
                .query(HenvendelseRepository::read)
                .optional();
    }

    /// The offices where the person waits or is in conversation.
    List<String> findOffices(PersonId person) {
        return jdbc.sql(
                        """
                        select distinct enhetsnr from mottak.henvendelse
                        where kommunenr = :k and status <> 'FERDIG'
                          and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        """)
                .param("k", person.kommunenr())
                .param("p", person.id())
                .query(String.class)
                .list();
    }

    Map<UUID, Status> findStatus(String[] kommuner, UUID[] ids) {
        var found = new HashMap<UUID, Status>();
        jdbc.sql(
                        """
                        select id, status from mottak.henvendelse
                        where kommunenr = any(:k) and id = any(:ids)
                        """)
                .param("k", kommuner)
                .param("ids", ids)
                .query(
                        row -> {
                            found.put(
                                    row.getObject("id", UUID.class),
                                    Status.valueOf(row.getString("status")));
                        });
        return found;
    }

    /// The person's earlier enquiries, the latest first.
    List<Henvendelse> findByPerson(PersonId person, int limit) {
        return jdbc.sql(
                        """
                        select * from mottak.henvendelse
                        where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[]) order by id desc limit :n
                        """)
                .param("k", person.kommunenr())
                .param("p", person.id())
                .param("n", limit)
                .query(HenvendelseRepository::read)
                .list();
    }

    void setTaken(HenvendelseId id, UUID hos, String hosNavn, String sted, Instant now) {
        jdbc.sql(
                        """
                        update mottak.henvendelse set status = 'I_SAMTALE', hos = :hos,
                          hos_navn = :navn, sted = :sted, hentet = coalesce(hentet, :na),
                          version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("hos", hos)
                .param("navn", hosNavn)
                .param("sted", sted)
                .param("na", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Back to the queue, in the place it had.
    void setWaiting(HenvendelseId id) {
        jdbc.sql(
                        """
                        update mottak.henvendelse set status = 'VENTER', hos = null, hos_navn = null,
                          sted = null, hentet = null, version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void setHast(HenvendelseId id, Hast hast) {
        jdbc.sql(
                        """
                        update mottak.henvendelse set hast = :h, rang = :r, version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("h", hast.name())
                .param("r", rang(hast))
                .update();
    }

    /// @param skjermet what could lead to the person is not kept here
    void setPerson(HenvendelseId id, PersonId person, boolean skjermet) {
        jdbc.sql(
                        """
                        update mottak.henvendelse set person_id = :p, oppgitt_navn = '',
                          telefon = case when :skjermet then '' else telefon end,
                          version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("p", person.id())
                .param("skjermet", skjermet)
                .update();
    }

    void setDone(HenvendelseId id, Utfall utfall, String notat, Instant now) {
        jdbc.sql(
                        """
                        update mottak.henvendelse set status = 'FERDIG', utfall = :u, notat = :n,
                          ferdig = :na, version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("u", utfall.name())
                .param("n", notat)
                .param("na", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A finished enquiry is open again: where it was when it was closed.
    void setReopened(HenvendelseId id) {
        jdbc.sql(
                        """
                        update mottak.henvendelse
                        set status = case when hos is null then 'VENTER' else 'I_SAMTALE' end,
                          utfall = null, ferdig = null, version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    static Henvendelse read(ResultSet row, int index) throws SQLException {
        var kommunenr = row.getString("kommunenr");
        var person = row.getObject("person_id", UUID.class);
        var utfall = row.getString("utfall");
        return new Henvendelse(
                new HenvendelseId(kommunenr, row.getObject("id", UUID.class)),
                row.getString("enhetsnr"),
                new Billett(
                        row.getObject("dag", LocalDate.class),
                        row.getString("rekke"),
                        row.getInt("nr")),
                person == null ? null : new PersonId(kommunenr, person),
                row.getString("oppgitt_navn"),
                row.getString("telefon"),
                Kanal.valueOf(row.getString("kanal")),
                Hast.valueOf(row.getString("hast")),
                Gjelder.valueOf(row.getString("gjelder")),
                row.getString("tekst"),
                row.getString("sprak"),
                row.getBoolean("tolk"),
                row.getBoolean("ved_nummer"),
                Status.valueOf(row.getString("status")),
                instant(row, "ankom").orElseThrow(),
                row.getString("registrert_navn"),
                row.getObject("hos", UUID.class),
                row.getString("hos_navn"),
                row.getString("sted"),
                instant(row, "hentet").orElse(null),
                utfall == null ? null : Utfall.valueOf(utfall),
                row.getString("notat"),
                instant(row, "ferdig").orElse(null),
                row.getInt("version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(value).map(OffsetDateTime::toInstant);
    }
}
