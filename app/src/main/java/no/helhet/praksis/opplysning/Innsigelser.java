package no.helhet.praksis.opplysning;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The person says that what another told us is wrong, and the office answers.
@Service
@Transactional
class Innsigelser {
    static final int LONGEST = 4000;
    private final InnsigelseRepository innsigelser;
    private final OpplysningRepository opplysninger;
    private final Personer personer;
    private final Opplysningsspor spor;

    Innsigelser(
            InnsigelseRepository innsigelser,
            OpplysningRepository opplysninger,
            Personer personer,
            Opplysningsspor spor) {
        this.innsigelser = innsigelser;
        this.opplysninger = opplysninger;
        this.personer = personer;
        this.spor = spor;
    }

    /// @param own the ids the resident has, in each municipality
    /// @param nokkel made when the form was drawn: the same form sent twice is one
    Opplysningssvar object(List<PersonId> own, OpplysningId id, UUID nokkel, String tekst) {
        var about =
                opplysninger.find(id).filter(o -> personer.isAmong(own, o.personId())).orElse(null);
        if (about == null) {
            return new Opplysningssvar.Lukket();
        }
        if (tekst.isBlank() || tekst.length() > LONGEST) {
            return Opplysningssvar.Mangler.of("tekst-" + id.path(), "opplysning.feil.innsigelse");
        }
        personer.workInDistrictOf(about.personId());
        if (innsigelser.insert(nokkel, about, tekst.strip(), spor.now())) {
            spor.write(
                    about.personId(),
                    "OPPLYSNING_BESTRIDT",
                    Map.of("opplysning", id.id(), "innsigelse", nokkel));
        }
        return new Opplysningssvar.Gjort(about);
    }

    Opplysningssvar answer(InnsigelseId id, String svar) {
        var found = innsigelser.find(id).orElse(null);
        if (found == null || !spor.mayWrite(found.personId())) {
            return new Opplysningssvar.Lukket();
        }
        if (found.isOpen() && (svar.isBlank() || svar.length() > LONGEST)) {
            return Opplysningssvar.Mangler.of("svar-" + id.path(), "opplysning.feil.svar");
        }
        if (found.isOpen()
                && innsigelser.answer(id, svar.strip(), spor.now(), Opplysningsspor.actor())) {
            spor.write(
                    found.personId(),
                    "OPPLYSNING_INNSIGELSE_BESVART",
                    Map.of("innsigelse", id.id()));
        }
        return new Opplysningssvar.Gjort(opplysninger.find(found.opplysningId()).orElseThrow());
    }

    Optional<Innsigelse> find(InnsigelseId id) {
        return innsigelser.find(id);
    }
}
