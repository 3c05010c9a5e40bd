package no.helhet.praksis.sak;

import no.helhet.platform.access.Kontor;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Person.Adressebeskyttelse;

import java.util.ArrayList;
import java.util.List;

/// The office as a letter to the person names it. A letter can go astray: to a person whose address
/// is strictly confidential it tells neither place, telephone nor names of workers (sotjl § 44, fvl
/// § 13). Such a person knows the office; the rights in the letter stay whole.
///
/// @param navn on top of the letter and under it
/// @param omtale in a sentence
/// @param skjult the place is left out
public record Avsender(String navn, String omtale, String adresse, String telefon, boolean skjult) {
    public static Avsender of(Kontor kontor, Person person, Texts t) {
        return person.adressebeskyttelse() == Adressebeskyttelse.STRENGT_FORTROLIG
                ? new Avsender("Nav", t.get("sak.brev.kontor.skjult"), "", "", true)
                : new Avsender(
                        kontor.navn(), kontor.navn(), kontor.adresse(), kontor.telefon(), false);
    }

    /// Who receives it: of a protected person the name alone.
    public static List<String> recipient(Person person) {
        var lines = new ArrayList<String>();
        var name = person.navn();
        lines.add(name == null ? "" : name.full());
        var address = person.adresse();
        if (!person.skjermet() && address != null) {
            if (address.gateadresse() != null) {
                lines.add(address.gateadresse());
            }
            if (address.postnr() != null && address.poststed() != null) {
                lines.add(address.postnr() + " " + address.poststed());
            }
        }
        return lines;
    }
}
