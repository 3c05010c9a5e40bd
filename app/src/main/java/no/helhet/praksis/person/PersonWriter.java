package no.helhet.praksis.person;

import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.praksis.person.Person.Navn;
import no.helhet.praksis.person.Person.Opplysning;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// Creates and protects rows of persons, and keeps the words of their names.
@Repository
class PersonWriter {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonWriter(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// A person as first registered.
    record NewPerson(
            String fnr,
            @Nullable LocalDate fodselsdato,
            @Nullable Navn navn,
            @Nullable Opplysning<Personregister.Bosted> bosted,
            @Nullable String telefon,
            @Nullable Opplysning<String> kontonummer,
            @Nullable Opplysning<Person.Kjonn> kjonn,
            @Nullable Opplysning<Person.Sivilstand> sivilstand) {}

    /// Creates the person, or empty when the number is already registered.
    Optional<PersonId> create(String kommunenr, NewPerson person) {
        var id = new PersonId(kommunenr, Ids.next());
        var navn = person.navn();
        var bosted = person.bosted();
        var created =
                jdbc.sql(
                                """
                                insert into person.person (kommunenr, id, fnr, fodselsdato,
                                  fornavn, mellomnavn, etternavn, gateadresse, postnr, poststed,
                                  adresse_kilde, adresse_dato, telefon,
                                  kontonummer, kontonummer_kilde, kontonummer_dato,
                                  kjonn, kjonn_kilde, kjonn_dato,
                                  sivilstand, sivilstand_kilde, sivilstand_dato,
                                  pseudonym, opprettet)
                                values (:k, :id, :fnr, :fodt, :fornavn, :mellomnavn, :etternavn,
                                  :gate, :postnr, :poststed, :akilde, :adato, :telefon,
                                  :konto, :kkilde, :kdato, :kjonn, :kjkilde, :kjdato,
                                  :sivil, :skilde, :sdato, :pseudonym, :na)
                                on conflict (kommunenr, fnr) do nothing
                                """)
                        .param("k", kommunenr)
                        .param("id", id.id())
                        .param("fnr", person.fnr())
                        .param("fodt", person.fodselsdato())
                        .param("fornavn", navn == null ? null : navn.fornavn())
                        .param("mellomnavn", navn == null ? null : navn.mellomnavn())
                        .param("etternavn", navn == null ? null : navn.etternavn())
                        .param("gate", bosted == null ? null : bosted.verdi().gateadresse())
                        .param("postnr", bosted == null ? null : bosted.verdi().postnr())
                        .param("poststed", bosted == null ? null : bosted.verdi().poststed())
                        .param("akilde", kilde(bosted))
                        .param("adato", dato(bosted))
                        .param("telefon", person.telefon())
                        .param("konto", value(person.kontonummer()))
                        .param("kkilde", kilde(person.kontonummer()))
                        .param("kdato", dato(person.kontonummer()))
                        .param("kjonn", value(person.kjonn()))
                        .param("kjkilde", kilde(person.kjonn()))
                        .param("kjdato", dato(person.kjonn()))
                        .param("sivil", value(person.sivilstand()))
                        .param("skilde", kilde(person.sivilstand()))
                        .param("sdato", dato(person.sivilstand()))
                        .param("pseudonym", UUID.randomUUID())
                        .param("na", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
        if (created == 0) {
            return Optional.empty();
        }
        if (navn != null) {
            writeWords(id, navn);
        }
        if (bosted != null) {
            writeBosted(id, bosted);
        }
        events.publishEvent(new PersonEndret(id, clock.instant()));
        return Optional.of(id);
    }

    /// Where the person lives from the day the register said so. Of a protected person nothing is
    /// kept, and what the register does not say is not guessed.
    void writeBosted(PersonId id, Opplysning<Personregister.Bosted> bosted) {
        if (bosted.verdi().grunnkrets() == null) {
            return;
        }
        param(
                        """
                        insert into person.bosted (kommunenr, bydel, person_id, fom, grunnkrets, kilde)
                        select kommunenr, bydel, id, :fom, :g, :kilde from person.person
                        where kommunenr = :k and id = :id and adressebeskyttelse = 'INGEN'
                        on conflict (kommunenr, person_id, fom)
                          do update set grunnkrets = excluded.grunnkrets, kilde = excluded.kilde
                        """,
                        id)
                .param("fom", bosted.dato())
                .param("g", bosted.verdi().grunnkrets())
                .param("kilde", bosted.kilde())
                .update();
    }

    /// Fills in telephone and account number where the person has none.
    boolean complete(PersonId id, @Nullable String telefon, @Nullable Opplysning<String> konto) {
        return jdbc.sql(
                                """
                                update person.person set
                                  telefon = case when adressebeskyttelse = 'INGEN'
                                    then coalesce(telefon, :telefon) end,
                                  kontonummer_kilde = case when kontonummer is null
                                    then :kilde else kontonummer_kilde end,
                                  kontonummer_dato = case when kontonummer is null
                                    then cast(:dato as date) else kontonummer_dato end,
                                  kontonummer = coalesce(kontonummer, :konto),
                                  version = version + 1
                                where kommunenr = :k and id = :id
                                  and ((telefon is null and cast(:telefon as text) is not null
                                        and adressebeskyttelse = 'INGEN')
                                    or (kontonummer is null and cast(:konto as text) is not null))
                                """)
                        .param("telefon", telefon)
                        .param("konto", value(konto))
                        .param("kilde", kilde(konto))
                        .param("dato", dato(konto))
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    /// A person just created whom the register protects. Where the scope may not write what is
    /// protected, it is not kept: a cleared user fetches it again.
    void protect(PersonId id, Adressebeskyttelse beskyttelse) {
        if (beskyttelse == Adressebeskyttelse.INGEN) {
            return;
        }
        if (Scopes.current().klarert()) {
            hide(id, beskyttelse, 0);
        } else {
            erase(id, beskyttelse, 0);
        }
    }

    /// Moves name, address and telephone out of sight; 0 when the version is stale.
    int hide(PersonId id, Adressebeskyttelse beskyttelse, int version) {
        param(
                        """
                        insert into person.skjermet (kommunenr, bydel, person_id, fornavn, mellomnavn,
                          etternavn, gateadresse, postnr, poststed, telefon, epost)
                        select kommunenr, bydel, id, fornavn, mellomnavn, etternavn, gateadresse,
                          postnr, poststed, telefon, epost
                        from person.person
                        where kommunenr = :k and id = :id and version = :v
                          and adressebeskyttelse = 'INGEN'
                        """,
                        id)
                .param("v", version)
                .update();
        return erase(id, beskyttelse, version);
    }

    private int erase(PersonId id, Adressebeskyttelse beskyttelse, int version) {
        param("delete from person.bosted where kommunenr = :k and person_id = :id", id).update();
        param("delete from person.navneord where kommunenr = :k and person_id = :id", id).update();
        return param(
                        """
                        update person.person set adressebeskyttelse = :b, fornavn = null,
                          mellomnavn = null, etternavn = null, gateadresse = null, postnr = null,
                          poststed = null, telefon = null, epost = null, version = version + 1
                        where kommunenr = :k and id = :id and version = :v
                        """,
                        id)
                .param("b", beskyttelse.name())
                .param("v", version)
                .update();
    }

    /// Moves them back; 0 when the version is stale.
    int show(PersonId id, int version) {
        var updated =
                param(
                                """
                                update person.person p set adressebeskyttelse = 'INGEN',
                                  fornavn = s.fornavn, mellomnavn = s.mellomnavn,
                                  etternavn = s.etternavn, gateadresse = s.gateadresse,
                                  postnr = s.postnr, poststed = s.poststed, telefon = s.telefon,
                                  epost = s.epost, version = p.version + 1
                                from person.person q
                                left join person.skjermet s
                                  on s.kommunenr = q.kommunenr and s.person_id = q.id
                                where p.kommunenr = :k and p.id = :id and p.version = :v
                                  and q.kommunenr = p.kommunenr and q.id = p.id
                                """,
                                id)
                        .param("v", version)
                        .update();
        if (updated == 1) {
            param("delete from person.skjermet where kommunenr = :k and person_id = :id", id)
                    .update();
        }
        return updated;
    }

    /// Replaces the words the person is found by. A protected person gets none.
    void writeWords(PersonId id, Navn navn) {
        param("delete from person.navneord where kommunenr = :k and person_id = :id", id).update();
        param(
                        """
                        insert into person.navneord (kommunenr, bydel, ord, person_id, navn)
                        select p.kommunenr, p.bydel, w.ord, p.id, :navn
                        from person.person p cross join unnest(:ord) w(ord)
                        where p.kommunenr = :k and p.id = :id and p.adressebeskyttelse = 'INGEN'
                        """,
                        id)
                .param("ord", Navneord.of(navn).toArray(String[]::new))
                .param("navn", Navneord.order(navn))
                .update();
    }

    private JdbcClient.StatementSpec param(String sql, PersonId id) {
        return jdbc.sql(sql).param("k", id.kommunenr()).param("id", id.id());
    }

    private static @Nullable String value(@Nullable Opplysning<?> fact) {
        return fact == null ? null : String.valueOf(fact.verdi());
    }

    private static @Nullable String kilde(@Nullable Opplysning<?> fact) {
        return fact == null ? null : fact.kilde();
    }

    private static @Nullable LocalDate dato(@Nullable Opplysning<?> fact) {
        return fact == null ? null : fact.dato();
    }
}
