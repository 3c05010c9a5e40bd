package no.helhet.praksis.person;

import no.helhet.formats.bank.Kontonummer;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.praksis.person.Personregister.Registerperson;
import no.helhet.praksis.person.Registersvar.Svar;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A caseworker puts a person's facts right. What was changed gets the caseworker as its source
/// and today as its date; the rest keeps what it had.
@Service
@Transactional
class Corrections {
    static final String KILDE = "Saksbehandler";

    private final Personer persons;
    private final JdbcClient jdbc;
    private final EventLog events;
    private final Audit audit;
    private final NumberRules rules;
    private final Personregister register;
    private final PersonWriter writer;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Corrections(
            Personer persons,
            JdbcClient jdbc,
            EventLog personEvents,
            Audit audit,
            NumberRules rules,
            Personregister register,
            PersonWriter writer,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.register = register;
        this.writer = writer;
        this.publisher = publisher;
        this.clock = clock;
        this.persons = persons;
        this.jdbc = jdbc;
        this.events = personEvents;
        this.audit = audit;
        this.rules = rules;
    }

    sealed interface Outcome {}

    record Corrected() implements Outcome {}

    /// Somebody else came first; nothing was written.
    record Stale(Person now) implements Outcome {}

    /// @param faults text key of what is wrong, by field
    record Invalid(Map<String, String> faults) implements Outcome {}

    record Refused(Persontilgang.Nektet nektet) implements Outcome {}

    Outcome correct(PersonId id, PersonFacts wanted, int version) {
        if (persons.checkAccess(id) instanceof Persontilgang.Nektet refusal) {
            return new Refused(refusal);
        }
        var faults = check(wanted);
        if (!faults.isEmpty()) {
            return new Invalid(faults);
        }
        var now = persons.find(id).orElseThrow();
        if (now.version() != version) {
            return new Stale(now);
        }
        var facts = normal(wanted);
        var changed = changed(PersonFacts.of(now), facts);
        if (changed.isEmpty()) {
            return new Corrected();
        }
        if (write(now, facts, changed) == 0) {
            return new Stale(persons.find(id).orElseThrow());
        }
        events.append(
                id.kommunenr(), id.id(), null, "OPPLYSNINGER_RETTET", Map.of("felter", changed));
        if (changed.contains("ADRESSE")) {
            moved(now, facts);
        }
        if (changed.contains("ADRESSE") || changed.contains("KJONN")) {
            publisher.publishEvent(new PersonEndret(now.id(), clock.instant()));
        }
        audit.write("person.opplysninger", "saksbehandling", List.of(id), null);
        return new Corrected();
    }

    /// The basic unit is known when the population register has the same address.
    private void moved(Person now, PersonFacts facts) {
        if (now.fnr() != null
                && !now.skjermet()
                && register.find(now.fnr()) instanceof Svar<Registerperson> answer) {
            var there = answer.verdi().bosted();
            if (there != null
                    && there.gateadresse().equalsIgnoreCase(facts.gateadresse())
                    && there.postnr().equals(facts.postnr())) {
                writer.writeBosted(
                        now.id(), new Person.Opplysning<>(there, answer.kilde(), today()));
            }
        }
    }

    private static Map<String, String> check(PersonFacts facts) {
        var faults = new LinkedHashMap<String, String>();
        if (isNone(facts.kjonn(), Person.Kjonn.values())) {
            faults.put("kjonn", "person.rett.feil.valg");
        }
        if (isNone(facts.sivilstand(), Person.Sivilstand.values())) {
            faults.put("sivilstand", "person.rett.feil.valg");
        }
        if (!facts.postnr().isBlank() && !facts.postnr().strip().matches("[0-9]{4}")) {
            faults.put("postnr", "person.rett.feil.postnr");
        }
        if (!facts.telefon().isBlank() && Telefon.parse(facts.telefon()).isEmpty()) {
            faults.put("telefon", "person.rett.feil.telefon");
        }
        if (!facts.kontonummer().isBlank()
                && Kontonummer.parse(facts.kontonummer()) instanceof Kontonummer.Result.Invalid) {
            faults.put("kontonummer", "person.rett.feil.kontonummer");
        }
        return faults;
    }

    private static boolean isNone(String chosen, Enum<?>[] choices) {
        return !chosen.isEmpty() && Arrays.stream(choices).noneMatch(c -> c.name().equals(chosen));
    }

    private static PersonFacts normal(PersonFacts f) {
        return new PersonFacts(
                f.kjonn(),
                f.sivilstand(),
                f.gateadresse().strip(),
                f.postnr().strip(),
                f.poststed().strip(),
                Telefon.parse(f.telefon()).orElse(""),
                Kontonummer.parse(f.kontonummer()) instanceof Kontonummer.Result.Valid(var number)
                        ? number.value()
                        : "",
                f.sprak().isBlank() ? "nb" : f.sprak(),
                f.tolk().strip());
    }

    private static List<String> changed(PersonFacts was, PersonFacts is) {
        var changed = new ArrayList<String>();
        note(changed, "KJONN", was.kjonn(), is.kjonn());
        note(changed, "SIVILSTAND", was.sivilstand(), is.sivilstand());
        note(
                changed,
                "ADRESSE",
                List.of(was.gateadresse(), was.postnr(), was.poststed()),
                List.of(is.gateadresse(), is.postnr(), is.poststed()));
        note(changed, "TELEFON", was.telefon(), is.telefon());
        note(changed, "KONTONUMMER", was.kontonummer(), is.kontonummer());
        note(changed, "SPRAK", was.sprak(), is.sprak());
        note(changed, "TOLK", was.tolk(), is.tolk());
        return changed;
    }

    private static void note(List<String> changed, String field, Object was, Object is) {
        if (!Objects.equals(was, is)) {
            changed.add(field);
        }
    }

    private int write(Person now, PersonFacts facts, List<String> changed) {
        // A cleared user's corrections of a protected person stay with what is protected.
        var hidden = now.skjermet();
        var written =
                jdbc.sql(
                                """
                                update person.person set version = version + 1,
                                  kjonn = :kjonn, sivilstand = :sivilstand,
                                  kontonummer = :konto, sprak = :sprak, tolk = :tolk,
                                  gateadresse = case when :hidden then null else :gate end,
                                  postnr = case when :hidden then null else :postnr end,
                                  poststed = case when :hidden then null else :poststed end,
                                  telefon = case when :hidden then null else :telefon end,
                                  kjonn_kilde = case when :c_kjonn then :kilde else kjonn_kilde end,
                                  kjonn_dato = case when :c_kjonn then :dato else kjonn_dato end,
                                  sivilstand_kilde = case when :c_sivil then :kilde else sivilstand_kilde end,
                                  sivilstand_dato = case when :c_sivil then :dato else sivilstand_dato end,
                                  adresse_kilde = case when :c_adresse then :kilde else adresse_kilde end,
                                  adresse_dato = case when :c_adresse then :dato else adresse_dato end,
                                  kontonummer_kilde = case when :c_konto then :kilde else kontonummer_kilde end,
                                  kontonummer_dato = case when :c_konto then :dato else kontonummer_dato end
                                where kommunenr = :k and id = :id and version = :v
                                """)
                        .param("kjonn", orNull(facts.kjonn()))
                        .param("sivilstand", orNull(facts.sivilstand()))
                        .param("konto", orNull(facts.kontonummer()))
                        .param("sprak", facts.sprak())
                        .param("tolk", orNull(facts.tolk()))
                        .param("hidden", hidden)
                        .param("gate", orNull(facts.gateadresse()))
                        .param("postnr", orNull(facts.postnr()))
                        .param("poststed", orNull(facts.poststed()))
                        .param("telefon", orNull(facts.telefon()))
                        .param("c_kjonn", changed.contains("KJONN"))
                        .param("c_sivil", changed.contains("SIVILSTAND"))
                        .param("c_adresse", changed.contains("ADRESSE"))
                        .param("c_konto", changed.contains("KONTONUMMER"))
                        .param("kilde", KILDE)
                        .param("dato", today())
                        .param("k", now.id().kommunenr())
                        .param("id", now.id().id())
                        .param("v", now.version())
                        .update();
        if (hidden && written == 1) {
            writeHidden(now.id(), facts);
        }
        return written;
    }

    private void writeHidden(PersonId id, PersonFacts facts) {
        jdbc.sql(
                        """
                        update person.skjermet set gateadresse = :gate, postnr = :postnr,
                          poststed = :poststed, telefon = :telefon
                        where kommunenr = :k and person_id = :id
                        """)
                .param("gate", orNull(facts.gateadresse()))
                .param("postnr", orNull(facts.postnr()))
                .param("poststed", orNull(facts.poststed()))
                .param("telefon", orNull(facts.telefon()))
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    private LocalDate today() {
        return rules.today();
    }

    private static @Nullable String orNull(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty()).orElse(null);
    }
}
