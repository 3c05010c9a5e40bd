package no.helhet.praksis.opplysning;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the worker's pages of what others have told us.
@Service
@Transactional
class Opplysningssider {
    private final OpplysningRepository opplysninger;
    private final Opplysningsrader rader;
    private final Personer personer;
    private final FileStore files;
    private final Opplysningsspor spor;

    Opplysningssider(
            OpplysningRepository opplysninger,
            Opplysningsrader rader,
            Personer personer,
            FileStore files,
            Opplysningsspor spor) {
        this.opplysninger = opplysninger;
        this.rader = rader;
        this.personer = personer;
        this.files = files;
        this.spor = spor;
    }

    ModelAndView person(PersonId id) {
        if (!spor.enter(id, "opplysning.person")) {
            return closed();
        }
        var all = rader.findByPerson(id);
        var newest = Opplysningsrader.newest(all);
        return new ModelAndView(
                "opplysning/person",
                Map.of(
                        "side",
                        new Personopplysninger(
                                personer.find(id).orElseThrow(),
                                newest,
                                Opplysningsrader.others(all, newest),
                                CurrentUser.has(Rolle.VEILEDER))));
    }

    ModelAndView form(
            PersonId id, @Nullable Opplysningsskjema typed, List<Problem> feil, HttpStatus status) {
        if (!spor.enter(id, "opplysning.skjema")) {
            return closed();
        }
        var skjema = typed == null ? empty() : typed;
        return form(
                new Opplysningsskjemaside(
                        personer.find(id).orElseThrow(), skjema, null, null, feil),
                status);
    }

    private static Opplysningsskjema empty() {
        return new Opplysningsskjema(
                Map.of(
                        "nokkel", Ids.next().toString(),
                        "mate", Opplysningsinnhold.Mate.PERSONEN_HADDE_MED.name(),
                        "grunn", Opplysningsinnhold.Grunn.PERSONENS_EGEN.name()));
    }

    ModelAndView correction(
            OpplysningId id,
            @Nullable Opplysningsskjema typed,
            @Nullable Opplysning now,
            List<Problem> feil,
            HttpStatus status) {
        return find(id, "opplysning.skjema")
                .map(
                        o ->
                                form(
                                        new Opplysningsskjemaside(
                                                personer.find(o.personId()).orElseThrow(),
                                                typed == null
                                                        ? Opplysningsskjema.of(
                                                                o, Ids.next().toString())
                                                        : typed,
                                                o,
                                                now,
                                                feil),
                                        status))
                .orElseGet(Opplysningssider::closed);
    }

    private static ModelAndView form(Opplysningsskjemaside side, HttpStatus status) {
        return new ModelAndView("opplysning/skjema", Map.of("side", side), status);
    }

    ModelAndView one(
            OpplysningId id, Map<String, String> felter, List<Problem> feil, HttpStatus status) {
        return find(id, "opplysning.en")
                .map(o -> draw(o, felter, feil, status))
                .orElseGet(Opplysningssider::closed);
    }

    private ModelAndView draw(
            Opplysning o, Map<String, String> felter, List<Problem> feil, HttpStatus status) {
        var rad =
                rader.findByPerson(o.personId()).stream()
                        .filter(r -> r.opplysning().id().equals(o.id()))
                        .findFirst()
                        .orElseThrow();
        return new ModelAndView(
                "opplysning/opplysning",
                Map.of(
                        "side",
                        new Opplysningsside(
                                personer.find(o.personId()).orElseThrow(),
                                rad,
                                opplysninger.findRekke(o),
                                o.fil() == null ? null : files.find(o.fil()).orElseThrow(),
                                CurrentUser.has(Rolle.VEILEDER),
                                feil,
                                felter)),
                status);
    }

    /// The document of a version the reader may open.
    Optional<FilId> document(OpplysningId id) {
        return find(id, "opplysning.dokument").map(Opplysning::fil);
    }

    private Optional<Opplysning> find(OpplysningId id, String hva) {
        return opplysninger.find(id).filter(o -> spor.enter(o.personId(), hva));
    }

    static List<Problem> said(List<Problem> keys, Texts t) {
        return keys.stream().map(p -> new Problem(p.field(), t.get(p.text()))).toList();
    }

    /// Out of scope or closed to the reader: the same answer to both.
    static ModelAndView closed() {
        return new ModelAndView("opplysning/lukket", Map.of(), HttpStatus.FORBIDDEN);
    }
}
