package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.ReadOnce;
import no.helhet.praksis.ansvarsgruppe.Gruppemedlem.Slag;
import no.helhet.praksis.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on groups and their members.
@Repository
class GruppeRepository {
    private final JdbcClient jdbc;

    GruppeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the person has an open group, or the form was sent before
    boolean insert(AnsvarsgruppeId id, PersonId person, Actor koordinator, LocalDate day) {
        return jdbc.sql(
                                """
                                insert into ansvarsgruppe.gruppe (kommunenr, id, person_id, enhetsnr,
                                  koordinator_id, koordinator_navn, opprettet)
                                values (:k, :id, :p, :e, :av, :navn, :dag)
                                on conflict do nothing
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("p", person.id())
                        .param("e", koordinator.enhetsnr())
                        .param("av", koordinator.id())
                        .param("navn", koordinator.navn())
                        .param("dag", day)
                        .update()
                == 1;
    }

    Optional<Ansvarsgruppe> find(AnsvarsgruppeId id) {
        return jdbc.sql("select * from ansvarsgruppe.gruppe where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(GruppeRepository::read)
                .optional();
    }

    /// Holds the group until the transaction ends.
    Optional<Ansvarsgruppe> lock(AnsvarsgruppeId id) {
        return jdbc.sql(
                        """
                        select * from ansvarsgruppe.gruppe where kommunenr = :k and id = :id
                        for update
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(GruppeRepository::read)
                .optional();
    }

    /// A person's, newest first.
    List<Ansvarsgruppe> findByPerson(PersonId id) {
        return ReadOnce.get("ansvarsgrupper", id, () -> readByPerson(id));
    }

    private List<Ansvarsgruppe> readByPerson(PersonId id) {
        return jdbc.sql(
                        """
                        select * from ansvarsgruppe.gruppe where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by id desc
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(GruppeRepository::read)
                .list();
    }

    void setKoordinator(AnsvarsgruppeId id, UUID brukerId, String navn) {
        jdbc.sql(
                        """
                        update ansvarsgruppe.gruppe set koordinator_id = :b, koordinator_navn = :navn,
                          version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("b", brukerId)
                .param("navn", navn)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void end(AnsvarsgruppeId id, LocalDate day, String grunn) {
        jdbc.sql(
                        """
                        update ansvarsgruppe.gruppe set avsluttet = :dag, grunn = :grunn,
                          version = version + 1
                        where kommunenr = :k and id = :id and avsluttet is null
                        """)
                .param("dag", day)
                .param("grunn", grunn)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    private static Ansvarsgruppe read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        return new Ansvarsgruppe(
                new AnsvarsgruppeId(k, row.getObject("id", UUID.class)),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                row.getString("enhetsnr"),
                row.getObject("koordinator_id", UUID.class),
                row.getString("koordinator_navn"),
                row.getObject("opprettet", LocalDate.class),
                row.getObject("avsluttet", LocalDate.class),
                row.getInt("version"));
    }

    /// @return false when the form was sent before
    boolean insert(Gruppemedlem m) {
        return jdbc.sql(
                                """
                                insert into ansvarsgruppe.medlem (kommunenr, id, gruppe_id, person_id,
                                  slag, navn, organisasjon, bruker_id, partner_id, epost, telefon, inn)
                                values (:k, :id, :g, :p, :slag, :navn, :org, :b, :partner, :epost,
                                  :telefon, :inn)
                                on conflict do nothing
                                """)
                        .param("k", m.id().kommunenr())
                        .param("id", m.id().id())
                        .param("g", m.gruppeId().id())
                        .param("p", m.personId().id())
                        .param("slag", m.slag().name())
                        .param("navn", m.navn())
                        .param("org", m.organisasjon())
                        .param("b", m.brukerId())
                        .param("partner", m.partnerId())
                        .param("epost", m.epost())
                        .param("telefon", m.telefon())
                        .param("inn", m.inn())
                        .update()
                == 1;
    }

    /// All who have been in the group, in the order they came.
    List<Gruppemedlem> findMedlemmer(AnsvarsgruppeId id) {
        return jdbc.sql(
                        """
                        select * from ansvarsgruppe.medlem where kommunenr = :k and gruppe_id = :g
                        order by inn, id
                        """)
                .param("k", id.kommunenr())
                .param("g", id.id())
                .query((row, i) -> readMedlem(row))
                .list();
    }

    Optional<Gruppemedlem> findMedlem(MedlemId id) {
        return jdbc.sql("select * from ansvarsgruppe.medlem where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query((row, i) -> readMedlem(row))
                .optional();
    }

    /// @return false when they have left already
    boolean setUt(MedlemId id, LocalDate day, String grunn) {
        return jdbc.sql(
                                """
                                update ansvarsgruppe.medlem set ut = :dag, sluttgrunn = :grunn
                                where kommunenr = :k and id = :id and ut is null
                                """)
                        .param("dag", day)
                        .param("grunn", grunn)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    /// Takes back that somebody left.
    void setInn(MedlemId id) {
        jdbc.sql(
                        """
                        update ansvarsgruppe.medlem set ut = null, sluttgrunn = ''
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    static Gruppemedlem readMedlem(ResultSet row) throws SQLException {
        var k = row.getString("kommunenr");
        return new Gruppemedlem(
                new MedlemId(k, row.getObject("id", UUID.class)),
                new AnsvarsgruppeId(k, row.getObject("gruppe_id", UUID.class)),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                Slag.valueOf(row.getString("slag")),
                row.getString("navn"),
                row.getString("organisasjon"),
                row.getObject("bruker_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("epost"),
                row.getString("telefon"),
                row.getObject("inn", LocalDate.class),
                row.getObject("ut", LocalDate.class));
    }
}
