package no.helhet.praksis.person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// Port: the population register (folkeregisterloven § 10-2).
public interface Personregister {
    /// @param fnr eleven digits with right control digits
    Registersvar<Registerperson> find(String fnr);

    /// A person as the register has them.
    ///
    /// @param familie spouse, cohabitant and children
    record Registerperson(
            Identitet identitet,
            Person.@Nullable Sivilstand sivilstand,
            @Nullable Bosted bosted,
            Person.Adressebeskyttelse adressebeskyttelse,
            List<Familiemedlem> familie) {}

    /// @param kjonn as registered; a number is never a source of it
    record Identitet(
            String fnr, LocalDate fodselsdato, Person.Navn navn, Person.@Nullable Kjonn kjonn) {
        /// Says nothing of who it is: this may reach a log.
        @Override
        public String toString() {
            return "Identitet";
        }
    }

    /// @param grunnkrets the basic unit it lies in, eight digits; null when the register does not
    /// say
    record Bosted(
            String gateadresse, String postnr, String poststed, @Nullable String grunnkrets) {}

    /// @param type EKTEFELLE, SAMBOER or BARN
    /// @param andel share of the time with the person, percent
    record Familiemedlem(
            Identitet identitet,
            Relasjonstype type,
            boolean borSammen,
            int andel,
            Person.Adressebeskyttelse adressebeskyttelse) {}
}
