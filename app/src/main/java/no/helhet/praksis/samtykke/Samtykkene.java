package no.helhet.praksis.samtykke;

import no.helhet.platform.database.ReadOnce;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.regelverk.samtykke.Samtykkegiver;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Set;

/// The module's interface: which consents are in force, the question from another module's
/// page, and what a partner may see. Callers check access to the person and audit what they show.
@Service
@Transactional
public class Samtykkene {
    private final GittRepository given;
    private final SamtykkesporsmalRepository questions;
    private final Samtykkesporring sporring;
    private final Representanter representatives;
    private final Personer personer;
    private final Samtykkeregler regler;
    private final JdbcClient jdbc;

    Samtykkene(
            GittRepository given,
            SamtykkesporsmalRepository questions,
            Samtykkesporring sporring,
            Representanter representatives,
            Personer personer,
            Samtykkeregler regler,
            JdbcClient jdbc) {
        this.given = given;
        this.questions = questions;
        this.sporring = sporring;
        this.representatives = representatives;
        this.personer = personer;
        this.regler = regler;
        this.jdbc = jdbc;
    }

    /// A person's consents that hold now, newest first. In a partner's transaction: those to their
    /// own organisation.
    public List<Samtykke> findInForce(PersonId person) {
        return findAll(person).stream().filter(Samtykke::gjelder).toList();
    }

    /// All of a person's, newest first.
    public List<Samtykke> findAll(PersonId person) {
        return ReadOnce.get("samtykke.gitt", person, () -> given.findByPerson(person));
    }

    /// A person's questions that wait for an answer, newest first.
    public List<Sporsmal> findOpen(PersonId person) {
        return ReadOnce.get("samtykke.sporsmal", person, () -> questions.findByPerson(person))
                .stream()
                .filter(q -> q.isOpen(regler.today()))
                .toList();
    }

    /// Who may approve something for the person today. From the age of consent the person does, and
    /// so does one whose age is not known; before it those who are registered, by the same rule as
    /// a consent.
    public Samtykkerett findRight(PersonId person) {
        var born = personer.find(person).map(Person::fodselsdato).orElse(null);
        if (born == null || regler.mayGive(born, new Samtykkegiver.Selv())) {
            return Samtykkerett.SELV;
        }
        return new Samtykkerett(
                false,
                representatives.findByPerson(person).stream()
                        .filter(Representant::isActive)
                        .filter(r -> regler.mayGive(born, r.giver()))
                        .toList());
    }

    /// Puts a question to the person.
    public Samtykkesvar ask(PersonId person, Onske onske) {
        return sporring.ask(person, onske);
    }

    /// In a partner's transaction: whether the part is shared with their organisation, by the rule
    /// that the rows are held against.
    public boolean isShared(PersonId person, String key) {
        return jdbc.sql("select samtykke.in_force(:k, :p, platform.partner(), :key)")
                .param("k", person.kommunenr())
                .param("p", person.id())
                .param("key", key)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// Those of the keys that are shared, in a partner's transaction.
    public Set<String> findShared(PersonId person, Set<String> keys) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select key from unnest(cast(:keys as text[])) key
                                where samtykke.in_force(:k, :p, platform.partner(), key)
                                """)
                        .param("k", person.kommunenr())
                        .param("p", person.id())
                        .param("keys", keys.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }
}
