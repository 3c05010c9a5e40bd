package no.helhet.praksis.opplysning;

import no.helhet.platform.database.Ids;
import no.helhet.platform.files.FilId;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The resident's page of what others have told us. What is replaced is left out; what is
/// withdrawn stands, with the reason.
@Service
@Transactional
class MineOpplysningssider {
    private final OpplysningRepository opplysninger;
    private final Opplysningsrader rader;
    private final Personer personer;
    private final Opplysningsspor spor;

    MineOpplysningssider(
            OpplysningRepository opplysninger,
            Opplysningsrader rader,
            Personer personer,
            Opplysningsspor spor) {
        this.opplysninger = opplysninger;
        this.rader = rader;
        this.personer = personer;
        this.spor = spor;
    }

    ModelAndView show(
            List<PersonId> own, Map<String, String> felter, List<Problem> feil, HttpStatus status) {
        spor.readOwn(own);
        var shown =
                own.stream()
                        .flatMap(person -> rader.findByPerson(person).stream())
                        .filter(r -> r.opplysning().erstattet() == null)
                        .distinct()
                        .toList();
        return new ModelAndView(
                "opplysning/minside",
                Map.of("side", new MineOpplysninger(shown, Ids.next().toString(), feil, felter)),
                status);
    }

    Optional<FilId> document(List<PersonId> own, OpplysningId id) {
        var found = opplysninger.find(id).filter(o -> personer.isAmong(own, o.personId()));
        found.ifPresent(o -> spor.readOwn(List.of(o.personId())));
        return found.map(Opplysning::fil);
    }
}
